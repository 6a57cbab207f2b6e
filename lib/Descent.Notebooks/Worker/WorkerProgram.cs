using System.Collections.Concurrent;
using System.IO.Pipes;
using Descent.Notebooks.Hosting;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Worker;

/// <summary>The process of one notebook: takes cells from its runner and runs them, one after the other, until the runner goes away.</summary>
internal sealed class WorkerProgram : IDisposable
{
    private readonly BlockingCollection<(RunCell Cell, CancellationTokenSource Stop)> _waiting = [];
    private readonly MessagePipe<WorkerRequest, CellEvent> _runner;
    private readonly ICellSession _session;
    private readonly CellMark _mark;
    private readonly string _shadow;

    private WorkerProgram(Stream pipe, string pipeName, string shadow, ICellSession session)
    {
        _mark = new(pipeName);
        _shadow = shadow;
        _runner = new(pipe, WorkerJson.Default.WorkerRequest, WorkerJson.Default.CellEvent);
        _session = session;
    }

    /// <summary>Runs the process.</summary>
    /// <param name="pipeName">Where the runner listens.</param>
    /// <param name="shadow">An empty folder for copies of libraries.</param>
    /// <param name="open">Opens a warm session, while the runner is still busy with the file.</param>
    public static int Run(string pipeName, string shadow, Func<string, ICellSession> open)
    {
        var opening = Task.Run(() => open(shadow));
        using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        pipe.Connect(TimeSpan.FromSeconds(30));
        using var session = opening.GetAwaiter().GetResult();
        using var worker = new WorkerProgram(pipe, pipeName, shadow, session);
        worker._runner.Send(new SessionReady());
        _ = Task.Run(worker.ListenAsync);
        worker.RunCells();
        return 0;
    }

    public void Dispose()
    {
        _runner.Dispose();
        _waiting.Dispose();
    }

    private async Task ListenAsync()
    {
        CancellationTokenSource? current = null;
        while (await _runner.ReadAsync().ConfigureAwait(false) is { } request)
        {
            if (request is RunCell cell)
            {
                current = new();
                _waiting.Add((cell, current));
            }
            else if (current is not null)
            {
                // Not awaited: stopping waits for the cell to be in a place where it can be stopped, and the runner may say goodbye before.
                _ = current.CancelAsync();
            }
        }

        LastResort.Exit(_shadow);
    }

    private void RunCells()
    {
        foreach (var (cell, stop) in _waiting.GetConsumingEnumerable())
        {
            CellConsole.Install();
            CellStage.Current.Begin(_runner.Send);
            var error = _session.Run(cell.Number, cell.Source, stop.Token);
            _mark.Write();
            CellStage.Current.End(error);
        }
    }
}
