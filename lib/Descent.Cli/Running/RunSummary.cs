using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>What a run leaves on the screen: table, failures, skip reasons, where to look, and the line that CI reads.</summary>
internal static class RunSummary
{
    public static void Write(Terminal terminal, IReadOnlyList<NotebookResult> results, string? outputDirectory, bool stopped)
    {
        var named = results.Zip(NotebookNames.For(results.Select(result => result.Path))).ToList();
        terminal.WriteLine();
        ResultTable.Write(terminal.Console, named);
        Section(terminal, named.SelectMany(pair => Failures(pair.First, pair.Second)));
        Section(terminal, SkipReasons.Of(named));
        if (outputDirectory is not null && results.Any(result => result.ExecutedCopy is not null))
        {
            terminal.WriteLine($"Executed copies: {terminal.Relative(outputDirectory)}");
        }

        if (stopped)
        {
            terminal.WriteLine("Stopped before the end; what was done is above.");
        }

        terminal.WriteLine(RunTotals.Of(results).ToString());
    }

    private static IEnumerable<string> Failures(NotebookResult result, string name)
    {
        if (result.Error is { } error)
        {
            // The reader's own sentences begin with the file's name.
            yield return error.StartsWith(name, StringComparison.Ordinal) ? $"✗ {error}" : $"✗ {name}: {error}";
        }

        foreach (var cell in result.Cells.Where(cell => cell.Status is CellStatus.Failed))
        {
            var line = cell.Line is { } number ? $", line {number}" : "";
            yield return $"✗ {name} cell {cell.Number}{line}: {cell.Message ?? "it failed without a message"}";
        }
    }

    private static void Section(Terminal terminal, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            terminal.WriteLine(OneLine.Of(line));
            any = true;
        }

        if (any)
        {
            terminal.WriteLine();
        }
    }
}
