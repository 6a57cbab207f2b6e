namespace Descent.Notebooks.Scripting;

/// <summary>
/// Carries what follows an <c>await</c> in a cell: on pool threads, so that waiting on a task cannot lock up the cell,
/// and each piece under control, so that a loop after an <c>await</c> can be stopped like one before it.
/// </summary>
/// <param name="stop">Stops the cell.</param>
internal sealed class CellContext(CancellationToken stop) : SynchronizationContext
{
    private Exception? _escaped;
    private int _running;

    /// <summary>What an <c>async void</c> method threw: nobody else can catch it.</summary>
    public Exception? Escaped => _escaped;

    public override SynchronizationContext CreateCopy() => this;

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _running);
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                Controlled.Run(this, () => d(state), stop);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
            }
            catch (Exception error)
            {
                _escaped ??= error;
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        });
    }

    /// <summary>Waits until no piece of a stopped cell is running any more.</summary>
    public void WaitUntilQuiet() => SpinWait.SpinUntil(() => !stop.IsCancellationRequested || Volatile.Read(ref _running) is 0);
}
