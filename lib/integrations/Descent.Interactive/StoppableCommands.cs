using Descent.Notebooks.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace Descent.Interactive;

/// <summary>
/// Runs the kernel's code submissions the way our own engine runs cells, so that they can be stopped:
/// the kernel's command <c>Cancel</c> leaves an endless loop running and only stops waiting for it.
/// </summary>
internal sealed class StoppableCommands
{
    private CancellationToken _stop;
    private Exception? _escaped;

    /// <summary>What an <c>async void</c> method of the cell threw: the kernel does not see it.</summary>
    public Exception? Escaped => _escaped;

    /// <summary>The next submission is another cell.</summary>
    /// <param name="stop">Stops it.</param>
    public void Begin(CancellationToken stop)
    {
        _stop = stop;
        _escaped = null;
    }

    /// <summary>The kernel's middleware.</summary>
    public Task RunAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        if (command is not SubmitCode)
        {
            return next(command, context);
        }

        var stop = _stop;
        var cell = new CellContext(stop);
        try
        {
            Controlled.Run(cell, () => Wait(next(command, context), cell), stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            context.Fail(command, message: CellTrace.Interrupted.Value);
        }
        finally
        {
            cell.WaitUntilQuiet();
            _escaped ??= cell.Escaped;
        }

        return Task.CompletedTask;
    }

    private static void Wait(Task task, CellContext cell)
    {
        // Without the exception at first: what a formatter throws is to come out as it was thrown.
        cell.WaitFor(task);
        task.GetAwaiter().GetResult();
    }
}
