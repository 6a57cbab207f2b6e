using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>Why cells did not run: each reason once, with the cells it holds for.</summary>
internal static class SkipReasons
{
    public const string NotReached = "not reached";

    public static IEnumerable<string> Of(IEnumerable<(NotebookResult Result, string Name)> notebooks) =>
        from notebook in notebooks
        from cell in notebook.Result.Cells
        where cell.Status is CellStatus.Skipped or CellStatus.NotRun
        let reason = cell.Status is CellStatus.NotRun ? NotReached : cell.Message ?? "no reason given"
        group (notebook.Name, cell.Number) by reason into cells
        select $"– skipped, {cells.Key}: {Places(cells)}";

    private static string Places(IEnumerable<(string Name, int Number)> cells) => string.Join("; ",
        from cell in cells
        group cell.Number by cell.Name into numbers
        select $"{numbers.Key} {(numbers.Count() == 1 ? "cell" : "cells")} {string.Join(", ", numbers)}");
}
