using Descent.Notebooks.Running;

namespace Descent.Notebooks.Reports;

/// <summary>How many code cells passed, failed and were skipped.</summary>
/// <remarks>A notebook that failed as a whole counts as one failure; a cell that was not reached counts as skipped.</remarks>
/// <param name="Passed">Cells that ran as they should.</param>
/// <param name="Failed">Cells that did not, and notebooks that failed as a whole.</param>
/// <param name="Skipped">Cells that did not run.</param>
public sealed record RunTotals(int Passed, int Failed, int Skipped)
{
    /// <summary>Everything that was counted.</summary>
    public int Total => Passed + Failed + Skipped;

    /// <summary>Counts one notebook.</summary>
    public static RunTotals Of(NotebookResult result) => new(
        result.Cells.Count(cell => cell.Status is CellStatus.Passed),
        result.Cells.Count(cell => cell.Status is CellStatus.Failed) + (result.Error is null ? 0 : 1),
        result.Cells.Count(cell => cell.Status is CellStatus.Skipped or CellStatus.NotRun));

    /// <summary>Counts a whole run.</summary>
    public static RunTotals Of(IEnumerable<NotebookResult> results) =>
        results.Select(Of).Aggregate(new RunTotals(0, 0, 0), (sum, next) =>
            new(sum.Passed + next.Passed, sum.Failed + next.Failed, sum.Skipped + next.Skipped));

    /// <summary>The line that ends a run and that CI reads.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
