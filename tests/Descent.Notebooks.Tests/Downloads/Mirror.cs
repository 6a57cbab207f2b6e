using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Descent.Notebooks.Tests.Downloads;

/// <summary>A server of one file on this machine. It answers ranges as RFC 9110 asks, except where a test makes it misbehave.</summary>
internal sealed class Mirror : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Queue<Func<MirrorAnswer, MirrorAnswer>> _faults;
    private readonly Task _serving;

    /// <summary>Serves a file; the first answers have these faults, the later ones none.</summary>
    public Mirror(byte[] file, params Func<MirrorAnswer, MirrorAnswer>[] faults)
    {
        (File, _faults) = (file, new(faults));
        _listener.Start();
        _serving = ServeAsync();
    }

    public byte[] File { get; set; }

    public string Tag { get; set; } = "\"one\"";

    /// <summary>The byte that each request asked to start from; null: it asked for all.</summary>
    public List<int?> Asked { get; } = [];

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/small.tar.gz");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                // Not awaited: one that stalls must not keep the next waiting.
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using var held = client;
            var stream = client.GetStream();
            var answer = Honest(await HeadersAsync(stream));
            answer = _faults.TryDequeue(out var fault) ? fault(answer) : answer;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer.Head), _end.Token);
            await stream.WriteAsync(answer.Body.AsMemory(0, Math.Min(answer.Sent, answer.Body.Length)), _end.Token);
            await Task.Delay(answer.Stalls ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, _end.Token);
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
            // The other side hung up, as a test that cancels does; or the test is over.
        }
    }

    private async Task<Dictionary<string, string>> HeadersAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await reader.ReadLineAsync(_end.Token);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return headers;
    }

    private MirrorAnswer Honest(Dictionary<string, string> headers)
    {
        int? from = headers.TryGetValue("Range", out var range) ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : null;
        Asked.Add(from);
        var changed = headers.TryGetValue("If-Range", out var tag) && tag != Tag;
        var (all, status) = (File.Length, from is null || changed ? 200 : from < File.Length ? 206 : 416);
        return status switch
        {
            200 => new(status, File, all, Tag),
            206 => new(status, File[from!.Value..], all - from.Value, Tag, $"bytes {from}-{all - 1}/{all}"),
            _ => new(status, [], 0, Tag, $"bytes */{all}"),
        };
    }
}
