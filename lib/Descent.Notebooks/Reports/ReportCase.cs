using Descent.Notebooks.Running;

namespace Descent.Notebooks.Reports;

/// <summary>One entry of a report: a code cell, or a notebook that failed as a whole.</summary>
/// <param name="Notebook">The notebook's name in the report.</param>
/// <param name="Name">The entry's name, unique in the report.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Message">One sentence, or nothing.</param>
/// <param name="Details">The whole diagnostic, or nothing.</param>
internal sealed record ReportCase(
    string Notebook, string Name, CellStatus Status, TimeSpan Duration, string? Message, string? Details)
{
    public bool Skipped => Status is CellStatus.Skipped or CellStatus.NotRun;

    /// <summary>The entries of one notebook, in the order of its cells.</summary>
    public static IEnumerable<ReportCase> Of(NotebookResult result, string notebook)
    {
        if (result.Error is { } error)
        {
            yield return new(notebook, $"{notebook} as a whole", CellStatus.Failed, result.Duration, error, null);
        }

        foreach (var cell in result.Cells)
        {
            var message = cell.Status is CellStatus.NotRun ? cell.Message ?? "not reached" : cell.Message;
            yield return new(notebook, $"{notebook} cell {cell.Number}", cell.Status, cell.Duration, message, cell.Details);
        }
    }
}
