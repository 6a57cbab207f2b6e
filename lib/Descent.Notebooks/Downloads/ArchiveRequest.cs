using System.Net;
using System.Net.Http.Headers;

namespace Descent.Notebooks.Downloads;

/// <summary>One request for the rest of an archive (RFC 9110, section 14: range requests).</summary>
internal sealed class ArchiveRequest(HttpClient client, DataArchive archive, TimeSpan stall, IDownloadView view)
{
    /// <summary>Appends to the part what the mirror sends of the rest, until nothing is missing.</summary>
    /// <exception cref="MirrorException">The rest did not come, or it is not the archive's.</exception>
    public async Task ContinueAsync(Uri mirror, PartFile part, CancellationToken cancellationToken)
    {
        using var response = await ReceiveAsync(token => client.SendAsync(Ask(mirror, part), HttpCompletionOption.ResponseHeadersRead, token), cancellationToken);
        Accept(response, mirror, part);
        view.Received(part.Length);
        await using var body = await ReceiveAsync(token => response.Content.ReadAsStreamAsync(token), cancellationToken);
        var buffer = new byte[1 << 16];
        while (await ReceiveAsync(token => body.ReadAsync(buffer, token).AsTask(), cancellationToken) is > 0 and var count)
        {
            var bytes = buffer.AsSpan(0, count);
            if (part.Length == 0 && bytes is not ([0x1f] or [0x1f, 0x8b, ..]))
            {
                throw new MirrorException($"expected a gzip archive, got {response.Content.Headers.ContentType?.ToString() ?? "other bytes"}", again: false);
            }

            if (part.Length + count > archive.Length)
            {
                part.Clear();
                throw new MirrorException($"expected {archive.Length} bytes, got more", again: false);
            }

            part.Append(bytes);
            view.Received(part.Length);
        }

        if (part.Length < archive.Length)
        {
            throw new MirrorException($"expected {archive.Length} bytes, the connection ended after {part.Length}", again: true);
        }
    }

    private static HttpRequestMessage Ask(Uri mirror, PartFile part)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, mirror);
        if (part.Length > 0)
        {
            request.Headers.Range = new(part.Length, null);
            request.Headers.IfRange = part.EntityTag(mirror) is { } tag ? new(EntityTagHeaderValue.Parse(tag)) : null;
        }

        return request;
    }

    /// <summary>Takes the answer if its first byte is the next one of the part, or the archive's first.</summary>
    private void Accept(HttpResponseMessage response, Uri mirror, PartFile part)
    {
        var (status, range) = (response.StatusCode, response.Content.Headers.ContentRange);
        var announced = status is HttpStatusCode.OK ? response.Content.Headers.ContentLength : range?.Length;
        if (status is HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable
            && announced is { } length && length != archive.Length)
        {
            // What came from elsewhere may still be right: it stays.
            throw new MirrorException($"expected an archive of {archive.Length} bytes, the server announces {length}", again: false);
        }

        switch (status)
        {
            case HttpStatusCode.PartialContent when range?.From == part.Length:
                return;
            case HttpStatusCode.OK:
                var tag = response.Headers.ETag;
                part.StartOver(mirror, tag is { IsWeak: false } ? tag.Tag : null);
                return;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                var from = part.Length;
                part.Clear();
                throw new MirrorException($"expected the bytes from {from} on, got {(int)status} with the range '{range}'; starting over", again: true);
            default:
                throw new MirrorException(
                    $"expected the archive, got {(int)status} {response.ReasonPhrase}",
                    again: (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
        }
    }

    /// <summary>Waits for the network, but not for ever.</summary>
    private async Task<T> ReceiveAsync<T>(Func<CancellationToken, Task<T>> receive, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(stall);
        try
        {
            return await receive(patience.Token);
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MirrorException($"nothing came for {stall.TotalSeconds:0.#} s", again: true, problem);
        }
        catch (HttpRequestException problem)
        {
            // A name that nobody knows or a closed door will be no better in a moment.
            throw new MirrorException(problem.Message, problem.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError), problem);
        }
        catch (IOException problem)
        {
            throw new MirrorException($"the connection broke ({problem.Message})", again: true, problem);
        }
    }
}
