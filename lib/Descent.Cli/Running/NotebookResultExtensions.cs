using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>What the summary asks of a result.</summary>
internal static class NotebookResultExtensions
{
    /// <summary>Whether it ended early without a failure: somebody stopped the run.</summary>
    public static bool Stopped(this NotebookResult result) =>
        result.Error is null
        && result.Cells.All(cell => cell.Status is not CellStatus.Failed)
        && result.Cells.Any(cell => cell.Status is CellStatus.NotRun);
}
