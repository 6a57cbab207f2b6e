using System.Runtime;

namespace Descent.Notebooks.Scripting;

/// <summary>Runs code that can be stopped from outside, even in an endless loop.</summary>
internal static class Controlled
{
    /// <summary>Runs an action on this thread until it ends or is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Run(SynchronizationContext context, Action action, CancellationToken stop)
    {
        var outside = SynchronizationContext.Current;

        // Obsolete, because an abort can leave half-done work behind. That is the reader's wish when a cell is stopped,
        // and our own shared state is written in finally blocks, which an abort waits for.
        try
        {
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(() => Enter(context, action, stop), stop);
#pragma warning restore SYSLIB0046
        }
        finally
        {
            Forget(stop);
            SynchronizationContext.SetSynchronizationContext(outside);
        }
    }

    private static void Enter(SynchronizationContext context, Action action, CancellationToken stop)
    {
        // An abort waits for a thread that sleeps. Registered here, after the abort, and so called before it.
        using var wake = stop.UnsafeRegister(WakeUp, Thread.CurrentThread);
        SynchronizationContext.SetSynchronizationContext(context);
        action();
    }

    private static void WakeUp(object? thread)
    {
        if (((Thread)thread!).ThreadState.HasFlag(ThreadState.WaitSleepJoin))
        {
            ((Thread)thread).Interrupt();
        }
    }

    // A call to wake up that came just too late would hit whatever this thread waits for next.
    private static void Forget(CancellationToken stop)
    {
        try
        {
            Thread.Sleep(stop.IsCancellationRequested ? 1 : 0);
        }
        catch (ThreadInterruptedException)
        {
        }
    }
}
