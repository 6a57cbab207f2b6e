using System.Text;

namespace Descent.Notebooks.Running;

/// <summary>Standard output or error of a notebook's process: what native code says, past the console of its cells.</summary>
internal sealed class RawOutput : IDisposable
{
    private readonly Stream _stream;
    private readonly string _mark;
    private readonly Action<string> _listener;
    private readonly SemaphoreSlim _marks = new(0);
    private readonly Task _reading;

    /// <summary>Listens.</summary>
    /// <param name="stream">The process's stream.</param>
    /// <param name="mark">What the process writes there when a cell is over; see <see cref="Worker.CellMark"/>.</param>
    /// <param name="listener">Hears the text, marks taken out.</param>
    public RawOutput(Stream stream, string mark, Action<string> listener)
    {
        _stream = stream;
        _mark = mark;
        _listener = listener;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Waits until all text of the current cell has been heard, or until it seems that its mark will never come.</summary>
    public Task WaitForMarkAsync(TimeSpan patience) => _marks.WaitAsync(patience);

    /// <summary>Waits for the end of the stream, which a grandchild may hold open.</summary>
    public Task WaitForEndAsync(TimeSpan patience) => Task.WhenAny(_reading, Task.Delay(patience));

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (_reading.IsCompleted)
        {
            _marks.Dispose();
        }
    }

    private async Task ReadAsync()
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[65_536];
        var characters = new char[65_536 + 1];
        var unheard = "";
        try
        {
            while (await _stream.ReadAsync(bytes).ConfigureAwait(false) is var count and > 0)
            {
                unheard += new string(characters, 0, decoder.GetChars(bytes, 0, count, characters, 0));
                unheard = Hear(unheard);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The process is gone.
        }

        _listener(unheard);
    }

    /// <summary>Passes text on and returns what may be the beginning of a mark.</summary>
    private string Hear(string text)
    {
        for (var at = text.IndexOf(_mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(_mark, StringComparison.Ordinal))
        {
            _listener(text[..at]);
            text = text[(at + _mark.Length)..];
            _marks.Release();
        }

        var hold = text.LastIndexOf(_mark[0]) is var begin and >= 0 && text.Length - begin < _mark.Length ? begin : text.Length;
        _listener(text[..hold]);
        return text[hold..];
    }
}
