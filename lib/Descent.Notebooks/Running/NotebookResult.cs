namespace Descent.Notebooks.Running;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>Ran to its end, or threw where its <c>raises-exception</c> tag says it must.</summary>
    Passed,

    /// <summary>Did not compile, threw, ran out of time, or ended the process.</summary>
    Failed,

    /// <summary>Not run on purpose: a <c>skip-execution</c> or <c>requires:…</c> tag says so.</summary>
    Skipped,

    /// <summary>Not reached, because an earlier cell failed or the run was cancelled.</summary>
    NotRun,
}

/// <summary>What one code cell did.</summary>
/// <param name="Index">Zero-based position among all cells of the notebook.</param>
/// <param name="Number">1-based position among its code cells, as people count them.</param>
/// <param name="Id">The cell's id in the file.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Duration">Wall-clock time, zero where it did not run.</param>
/// <param name="Message">Why it failed or was skipped, one sentence; <see langword="null"/> where it passed.</param>
/// <param name="Line">1-based line of the cell where it failed, where known.</param>
/// <param name="Details">The whole diagnostic or stack trace, for reports.</param>
public sealed record CellResult(
    int Index, int Number, string Id, CellStatus Status, TimeSpan Duration, string? Message = null, int? Line = null, string? Details = null);

/// <summary>What one notebook did.</summary>
/// <param name="Path">The notebook as it was named.</param>
/// <param name="Cells">Its code cells in order; empty where the file could not be read.</param>
/// <param name="Duration">Wall-clock time, start of the process included.</param>
/// <param name="Error">Why the notebook as a whole failed (unreadable, lint, out of time); <see langword="null"/> otherwise.</param>
/// <param name="ExecutedCopy">Where the executed copy was written; <see langword="null"/> where none was.</param>
/// <param name="PeakMemory">The largest working set of the notebook's process, in bytes; 0 where it never ran.</param>
/// <param name="Journal">The file for what its checks have computed, one JSON object a line; <see langword="null"/> where none was asked for. Without a check it is not written.</param>
public sealed record NotebookResult(
    string Path, IReadOnlyList<CellResult> Cells, TimeSpan Duration, string? Error = null, string? ExecutedCopy = null, long PeakMemory = 0, string? Journal = null)
{
    /// <summary>Whether nothing failed and every cell was reached.</summary>
    public bool Passed => Error is null && Cells.All(cell => cell.Status is CellStatus.Passed or CellStatus.Skipped);
}
