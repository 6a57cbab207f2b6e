namespace Descent.Notebooks.Scripting;

/// <summary>
/// Carries what follows an <c>await</c> in a cell. While the cell's own thread waits for the cell to end, the piece runs there,
/// so that a loop in it can be stopped like any other. While that thread is busy, perhaps waiting for the very piece, it runs on a pool thread,
/// so that <c>task.Result</c> cannot lock up the cell.
/// </summary>
/// <param name="stop">Stops the cell.</param>
internal sealed class CellContext(CancellationToken stop) : SynchronizationContext
{
    private readonly object _gate = new();
    private Action? _next;
    private bool _isWaiting;
    private Exception? _escaped;
    private int _running;

    /// <summary>What an <c>async void</c> method threw: nobody else can catch it.</summary>
    public Exception? Escaped => _escaped;

    /// <summary>
    /// Stops the code of a cell that is to stop. What a cell shows passes through finally blocks, where an abort cannot reach it:
    /// a loop that does little else would hardly ever be caught outside of one. Code on other threads goes on, for an exception there would end the process.
    /// </summary>
    /// <exception cref="OperationCanceledException">The running cell is to stop.</exception>
    public static void ThrowIfStopped() => (Current as CellContext)?.Stop.ThrowIfCancellationRequested();

    private CancellationToken Stop => stop;

    public override SynchronizationContext CreateCopy() => this;

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!TryHandOver(() => d(state)))
        {
            Interlocked.Increment(ref _running);
            ThreadPool.QueueUserWorkItem(_ => RunOnPool(() => d(state)));
        }
    }

    /// <summary>Waits on the cell's own thread for its task, and meanwhile runs what is posted. Does not throw what the task throws.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void WaitFor(Task task)
    {
        using var wake = stop.UnsafeRegister(_ => Wake(), null);
        _ = task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (TakeNext(task) is { } piece)
        {
            Try(piece);
        }
    }

    /// <summary>Waits until no piece of a stopped cell is running any more.</summary>
    public void WaitUntilQuiet() => SpinWait.SpinUntil(() => !stop.IsCancellationRequested || Volatile.Read(ref _running) is 0);

    // One piece at a time: the next one may be what this one waits for.
    private bool TryHandOver(Action piece)
    {
        lock (_gate)
        {
            if (!_isWaiting)
            {
                return false;
            }

            (_next, _isWaiting) = (piece, false);
            Monitor.PulseAll(_gate);
            return true;
        }
    }

    private Action? TakeNext(Task task)
    {
        lock (_gate)
        {
            _isWaiting = true;
            while (_next is null && !task.IsCompleted)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(_gate);
            }

            _isWaiting = false;
            var piece = _next;
            _next = null;
            return piece;
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private void RunOnPool(Action piece)
    {
        try
        {
            Controlled.Run(this, () => Try(piece), stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private void Try(Action piece)
    {
        try
        {
            piece();
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            _escaped ??= error;
        }
    }
}
