using System.Collections.Concurrent;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Kernel.Zmtp;

namespace Descent.Notebooks.Kernel.Requests;

/// <summary>The keyboard as a cell sees it: each line is asked of the front end that runs the cell.</summary>
/// <param name="channels">The way to it.</param>
/// <param name="request">What made the cell run.</param>
internal sealed class FrontEndInput(KernelChannels channels, KernelRequest request) : TextReader
{
    private readonly BlockingCollection<string> _replies = [];
    private volatile ZmtpPeer? _asked;
    private string _line = "";

    /// <summary>A line came from a front end; one that nobody waits for is dropped.</summary>
    public void Hear(KernelRequest reply)
    {
        if (reply.Type is "input_reply" && reply.Peer == _asked && reply.Value<string>("value") is { } line)
        {
            _asked = null;
            _replies.Add(line);
        }
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (_line is [.. var rest, '\n'])
        {
            _line = "";
            return rest;
        }

        return Ask();
    }

    /// <inheritdoc/>
    public override int Peek() => Line()[0];

    /// <inheritdoc/>
    public override int Read()
    {
        var first = Line()[0];
        _line = _line[1..];
        return first;
    }

    private string Line() => _line = _line.Length > 0 ? _line : Ask() + "\n";

    private string Ask()
    {
        // What the cell wrote before is its question: it goes out first.
        Hosting.CellStage.Current.FlushText();
        _asked = channels.Ask(request, new() { ["prompt"] = "", ["password"] = false });
        var asked = _asked ?? throw new InvalidOperationException("Expected a front end that can be asked for input, found none; write the value into the cell instead.");
        string? line;
        while (!_replies.TryTake(out line, millisecondsTimeout: 200))
        {
            if (!channels.IsListening(asked))
            {
                throw new InvalidOperationException("Expected a line of input, but the front end that was asked is gone; run the cell again.");
            }
        }

        return line;
    }
}
