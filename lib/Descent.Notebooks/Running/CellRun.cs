using Descent.Notebooks.Documents;
using Descent.Notebooks.Hosting;
using Descent.Notebooks.Scripting;
using Descent.Notebooks.Worker;

namespace Descent.Notebooks.Running;

/// <summary>One run of one cell in its notebook's process.</summary>
/// <param name="worker">The process.</param>
/// <param name="shown">Values on show in the notebook, by display id: a cell may update what an earlier one showed.</param>
/// <param name="number">The cell's number.</param>
internal sealed class CellRun(WorkerProcess worker, Dictionary<string, ShownValue> shown, int number)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly TextBudget _nativeText = new();

    /// <summary>What the cell has shown so far.</summary>
    public CellOutputs Outputs { get; } = new();

    /// <summary>Runs the cell.</summary>
    /// <param name="source">Its C#.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellationToken">Stops it before.</param>
    /// <returns>How it ended.</returns>
    public async Task<CellEnding> RunAsync(string source, TimeSpan limit, CancellationToken cancellationToken)
    {
        worker.Listener = (stream, text) => Outputs.AddText(stream, _nativeText.Take(text, text.Length));
        worker.Send(new RunCell(number, source));
        var end = ListenAsync();
        var inTime = await IsDoneAsync(end, limit, cancellationToken).ConfigureAwait(false);
        if (!inTime)
        {
            worker.Send(new StopCell());
        }

        // Native code, and loops that catch everything, do not stop.
        var stopped = inTime || await IsDoneAsync(end, Grace, CancellationToken.None).ConfigureAwait(false);
        if (!stopped)
        {
            worker.Kill();
        }

        var ended = await end.ConfigureAwait(false);
        int? exitCode = ended is null ? await worker.WaitForExitAsync().ConfigureAwait(false) : null;
        Outputs.AddText("stderr", _nativeText.ClosingLine ?? "");
        return new(ended?.Error, inTime, stopped, exitCode);
    }

    private static async Task<bool> IsDoneAsync(Task task, TimeSpan limit, CancellationToken cancellationToken) =>
        await Task.WhenAny(task, Task.Delay(limit, cancellationToken)).ConfigureAwait(false) == task;

    private async Task<CellEnded?> ListenAsync()
    {
        while (await worker.ReadAsync().ConfigureAwait(false) is { } happened)
        {
            switch (happened)
            {
                case TextWritten written:
                    Outputs.AddText(written.Stream, written.Text);
                    break;
                case ValueShown { DisplayId: { } id } display:
                    Outputs.AddDisplay(shown[id] = new(display.Bundle));
                    break;
                case ValueShown result:
                    Outputs.AddResult(new(result.Bundle), number);
                    break;
                case ValueUpdated update when shown.TryGetValue(update.DisplayId, out var value):
                    value.Bundle = update.Bundle;
                    break;
                case CellEnded ended:
                    return ended;
            }
        }

        return null;
    }
}
