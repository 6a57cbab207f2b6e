using System.Diagnostics;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Running;

/// <summary>Runs the cells of one notebook, one after the other, and writes beneath each what it showed.</summary>
/// <param name="notebook">The notebook's name, for messages.</param>
/// <param name="worker">Its process.</param>
/// <param name="options">How to run.</param>
/// <param name="clock">Started with the notebook.</param>
internal sealed class CellSteps(string notebook, WorkerProcess worker, RunOptions options, Stopwatch clock)
{
    private readonly Dictionary<string, ShownValue> _shown = [];
    private readonly List<Action> _writes = [];
    private int _number;

    /// <summary>Whether the next cell may run.</summary>
    public bool CanGoOn { get; private set; } = true;

    /// <summary>Why the notebook as a whole failed, once it has.</summary>
    public string? NotebookError { get; private set; }

    /// <summary>Removes what a cell showed in an earlier run.</summary>
    public static void Clear(NotebookCell cell) => Write(cell, [], executionCount: null);

    /// <summary>Writes beneath the cells what they showed; at the end, because a later cell may update what an earlier one shows.</summary>
    public void WriteOutputs() => _writes.ForEach(write => write());

    /// <summary>Runs a cell as its plan says.</summary>
    public async Task<CellResult> RunAsync(NotebookCell cell, CellPlan plan, CancellationToken cancellationToken)
    {
        var result = new CellResult(cell.Index, ++_number, cell.Id, CellStatus.Passed, TimeSpan.Zero);
        Clear(cell);
        if (plan.SkipReason is { } reason)
        {
            return result with { Status = CellStatus.Skipped, Message = reason };
        }

        var cellClock = Stopwatch.StartNew();
        var (failure, ending, outputs) = await RunOnceAsync(cell, plan, cancellationToken).ConfigureAwait(false);
        var number = _number;
        _writes.Add(() => Write(cell, outputs.ToJson(), number));
        if (failure is null && options.Twice && !plan.MustThrow)
        {
            var before = outputs.ToJson();
            (failure, ending, var again) = await RunOnceAsync(cell, plan, cancellationToken).ConfigureAwait(false);
            failure = failure is not null ? $"its second run failed: {failure}"
                : OutputDifference.Find(before, again.ToJson()) is { } difference ? $"its second run showed something else: {difference}"
                : null;
        }

        result = result with { Duration = cellClock.Elapsed };
        if (cancellationToken.IsCancellationRequested && ending is { InTime: false } or { Stopped: false })
        {
            CanGoOn = false;
            return result with { Status = CellStatus.NotRun, Message = "the run was cancelled" };
        }

        if (failure is null)
        {
            return result;
        }

        CanGoOn = options.KeepGoing && ending.ExitCode is null && NotebookError is null;
        return result with
        {
            Status = CellStatus.Failed,
            Message = $"{notebook}, cell {_number}{(ending.Error?.Line is { } line ? $", line {line}" : "")}: {failure}",
            Line = ending.Error?.Line,
            Details = ending.Error is null ? null : string.Join('\n', ending.Error.Traceback),
        };
    }

    private async Task<(string? Failure, CellEnding Ending, CellOutputs Outputs)> RunOnceAsync(
        NotebookCell cell, CellPlan plan, CancellationToken cancellationToken)
    {
        var left = options.NotebookTimeout - clock.Elapsed;
        var limit = left < options.CellTimeout ? left : options.CellTimeout;
        limit = limit < TimeSpan.Zero ? TimeSpan.Zero : limit;
        var run = new CellRun(worker, _shown, _number);
        var ending = await run.RunAsync(cell.Source, limit, cancellationToken).ConfigureAwait(false);
        if (!ending.InTime && limit < options.CellTimeout && !cancellationToken.IsCancellationRequested)
        {
            NotebookError = $"{notebook}: ran longer than {options.NotebookTimeout.TotalSeconds:0.###} s, the limit for a whole notebook";
        }

        var failure = ending.Failure(plan, limit);
        if (ending.Shown(failure) is { } error)
        {
            run.Outputs.AddError(error);
        }

        return (failure, ending, run.Outputs);
    }

    private static void Write(NotebookCell cell, JsonArray outputs, int? executionCount)
    {
        cell.Json["execution_count"] = executionCount;
        cell.Json["outputs"] = outputs;
    }
}
