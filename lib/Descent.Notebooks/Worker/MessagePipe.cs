using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Descent.Notebooks.Worker;

/// <summary>
/// Messages between the runner and a notebook's process, one line of JSON each, over a pipe that nobody else knows:
/// standard output belongs to the cells.
/// </summary>
/// <typeparam name="TIn">What arrives.</typeparam>
/// <typeparam name="TOut">What is sent.</typeparam>
internal sealed class MessagePipe<TIn, TOut>(Stream pipe, JsonTypeInfo<TIn> incoming, JsonTypeInfo<TOut> outgoing) : IDisposable
    where TIn : class
{
    private readonly StreamReader _reader = new(pipe, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 65_536, leaveOpen: true);

    /// <summary>Sends a message, whole.</summary>
    public void Send(TOut message)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, outgoing), (byte)'\n'];
        pipe.Write(line);
        pipe.Flush();
    }

    /// <summary>Waits for the next message; <see langword="null"/> when the other side is gone.</summary>
    public async Task<TIn?> ReadAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var line = await _reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
            return line is null ? null : JsonSerializer.Deserialize(line, incoming);
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            // The other side died, perhaps in the middle of a line.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        pipe.Dispose();
    }
}
