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
        // and the process is thrown away afterwards; our own shared state is written in finally blocks, which an abort waits for.
#pragma warning disable SYSLIB0046
        ControlledExecution.Run(
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(context);
                try
                {
                    action();
                }
                finally
                {
                    SynchronizationContext.SetSynchronizationContext(outside);
                }
            },
            stop);
#pragma warning restore SYSLIB0046
    }
}
