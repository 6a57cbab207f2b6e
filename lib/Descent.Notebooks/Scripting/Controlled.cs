using System.Runtime;
using System.Runtime.ExceptionServices;

namespace Descent.Notebooks.Scripting;

/// <summary>Runs code that can be stopped from outside, even in an endless loop.</summary>
internal static class Controlled
{
    // As much as the first thread of a process has on Linux; the default on Windows is an eighth of it.
    private const int StackSize = 8 << 20;

    // Most cells stop when they are asked: they wait, or show something. Only what is deaf to that is aborted, for an abort can hit anywhere.
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs an action on a thread of its own until it ends or is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Run(SynchronizationContext context, Action action, CancellationToken stop)
    {
        // A fresh thread each time: the runtime aborts a thread once, and never a second time (.NET 10.0).
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Try(context, action, stop), StackSize) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static ExceptionDispatchInfo? Try(SynchronizationContext context, Action action, CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        using var later = stop.UnsafeRegister(source => ((CancellationTokenSource)source!).CancelAfter(Courtesy), abort);

        // Obsolete, because an abort can leave half-done work behind. That is the reader's wish when a cell is stopped,
        // and our own shared state is written in finally blocks, which an abort waits for.
        try
        {
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(() => Enter(context, action, stop), abort.Token);
#pragma warning restore SYSLIB0046
            return null;
        }
        catch (Exception error)
        {
            return ExceptionDispatchInfo.Capture(error);
        }
    }

    private static void Enter(SynchronizationContext context, Action action, CancellationToken stop)
    {
        // A thread that sleeps hears nothing else, and an abort would wait for it.
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
}
