using System.Collections.Concurrent;
using Descent.Notebooks.Hosting;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Kernel.Output;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Kernel.Requests;

/// <summary>Runs cells in the order in which they were asked for, in one thread.</summary>
/// <param name="channels">Where replies and outputs go.</param>
/// <param name="status">Says that the kernel is busy.</param>
/// <param name="history">Remembers the cells.</param>
internal sealed class ExecutionQueue(KernelChannels channels, KernelStatus status, History history) : IDisposable
{
    // What a front end sent together with a failing cell may still be on its way: the queue is empty when nothing has come for so long.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(20);

    // A front end that asks for more waits until there is room: nothing more is read from it.
    private readonly BlockingCollection<Execution> _waiting = new(boundedCapacity: 1000);
    private readonly Lock _gate = new();
    private CancellationTokenSource? _stop;
    private volatile FrontEndInput? _input;
    private int _number;

    /// <summary>Puts a cell behind those that wait.</summary>
    public void Add(Execution execution) => _waiting.Add(execution);

    /// <summary>A front end answers the running cell.</summary>
    public void HearInput(KernelRequest reply) => _input?.Hear(reply);

    /// <summary>Stops the running cell; its error then drops those that wait.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            // Not awaited: stopping waits for the cell to be in a place where it can be stopped.
            _ = _stop?.CancelAsync();
        }
    }

    /// <summary>Runs cells for ever.</summary>
    /// <param name="session">Where they run.</param>
    public void Run(ICellSession session)
    {
        foreach (var execution in _waiting.GetConsumingEnumerable())
        {
            List<Execution> dropped = [];
            status.WhileRunning(execution.Request, () => dropped = Run(session, execution));
            foreach (var waiting in dropped)
            {
                Abort(waiting);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _waiting.Dispose();
        _stop?.Dispose();
    }

    // Returns what shall not run any more. It is taken out before the front end hears of the error: what it asks for after that is to run.
    private List<Execution> Run(ICellSession session, Execution execution)
    {
        var number = execution.StoresHistory ? ++_number : _number;
        if (!execution.Silent)
        {
            channels.Publish(execution.Request, "execute_input", new() { ["code"] = execution.Source, ["execution_count"] = number });
        }

        if (execution.StoresHistory)
        {
            history.Add(number, execution.Source);
        }

        using var publisher = new CellPublisher(channels, execution.Request, number, execution.Silent);
        _input = execution.AllowsInput ? new(channels, execution.Request) : null;
        CellConsole.Install(_input);
        var stop = Begin();
        publisher.Start();
        var error = session.Run(number, execution.Source, stop);
        End();
        var dropped = error is not null && execution.StopsOnError ? TakeWaiting() : [];
        publisher.End(error);
        channels.Reply(execution.Request, Execution.Reply(number, error));
        return dropped;
    }

    private CancellationToken Begin()
    {
        lock (_gate)
        {
            _stop = new();
            return _stop.Token;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _stop = null;
        }
    }

    private List<Execution> TakeWaiting()
    {
        var taken = new List<Execution>();
        while (_waiting.TryTake(out var execution, Grace))
        {
            taken.Add(execution);
        }

        return taken;
    }

    private void Abort(Execution execution) =>
        status.WhileRunning(execution.Request, () => channels.Reply(execution.Request, new() { ["status"] = "aborted", ["execution_count"] = _number }));
}
