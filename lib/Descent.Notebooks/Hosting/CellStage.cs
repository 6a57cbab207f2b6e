using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Hosting;

/// <summary>
/// Where everything goes that a running cell shows: one queue for text and values, so that they stay in order.
/// Between cells nobody listens, and what a background thread says then is dropped.
/// </summary>
internal sealed class CellStage
{
    // A cell sees each piece of text leave at once, up to this many; a flood travels in blocks.
    private const int PromptPieces = 1000;
    private const int BlockLength = 16_384;

    // A loop that shows figures for ever must not fill the runner's memory; updates of one value replace each other.
    private const int MostValues = 1000;

    private readonly Lock _gate = new();
    private readonly StringBuilder _pending = new();
    private string _pendingStream = "";
    private Action<CellEvent>? _listener;
    private TextBudget _budget = new();
    private int _pieces;
    private int _values;

    /// <summary>The stage of this process: the console and <c>display</c> are global, and so is this.</summary>
    public static CellStage Current { get; } = new();

    /// <summary>A cell starts; what it shows goes to the listener.</summary>
    public void Begin(Action<CellEvent> listener) => Guarded(() =>
    {
        _listener = listener;
        _budget = new();
        _pieces = 0;
        _values = 0;
    });

    /// <summary>The cell is over; the listener hears about it last.</summary>
    public void End(CellError? error) => Guarded(() =>
    {
        if (_budget.ClosingLine is { } line)
        {
            Append("stderr", line);
        }

        if (_values > MostValues)
        {
            Append("stderr", $"\n… cut here: {_values - MostValues} more values; a cell shows {MostValues}.\n");
        }

        Send(new CellEnded(error));
        _listener = null;
    });

    /// <summary>Text for the console.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        CellContext.ThrowIfStopped();

        // A local copy, because a lambda cannot hold a span; what exceeds the budget is never copied.
        var length = text.Length;
        var kept = text[..Math.Min(length, TextBudget.Limit)].ToString();
        Guarded(() =>
        {
            Append(stream, _budget.Take(kept, length));
            if (++_pieces <= PromptPieces || _pending.Length >= BlockLength)
            {
                Flush();
            }
        });
    }

    /// <summary>A value to be shown after what was shown so far.</summary>
    public void Show(JsonObject bundle, string? displayId = null)
    {
        CellContext.ThrowIfStopped();
        Guarded(() =>
        {
            if (++_values <= MostValues)
            {
                Send(new ValueShown(bundle, displayId));
            }
        });
    }

    /// <summary>Another look for a value shown before.</summary>
    public void Update(JsonObject bundle, string displayId)
    {
        CellContext.ThrowIfStopped();
        Guarded(() => Send(new ValueUpdated(bundle, displayId)));
    }

    /// <summary>Sends text that still waits for more to travel with; where somebody is watching, this is called from time to time.</summary>
    public void FlushText() => Guarded(Flush);

    private void Append(string stream, string text)
    {
        if (stream != _pendingStream)
        {
            Flush();
            _pendingStream = stream;
        }

        _pending.Append(text);
    }

    private void Send(CellEvent cellEvent)
    {
        Flush();
        _listener?.Invoke(cellEvent);
    }

    private void Flush()
    {
        if (_pending.Length > 0)
        {
            _listener?.Invoke(new TextWritten(_pendingStream, _pending.ToString()));
            _pending.Clear();
        }
    }

    /// <summary>
    /// Runs in a finally block, which a thread abort waits for: a cell stopped in the middle of a line must not leave half a message behind.
    /// </summary>
    private void Guarded(Action action)
    {
        try
        {
        }
        finally
        {
            lock (_gate)
            {
                action();
            }
        }
    }
}
