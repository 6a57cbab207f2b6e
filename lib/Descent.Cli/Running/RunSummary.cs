using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>What a run leaves on the screen: table, failures, skip reasons, where to look, and the line that CI reads.</summary>
internal static class RunSummary
{
    public static void Write(Terminal terminal, IReadOnlyList<NotebookResult> results, string? outputDirectory, bool stopped)
    {
        var named = results.Zip(NotebookNames.For(results.Select(result => result.Path))).ToList();
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

    /// <summary>Why a notebook failed, a line for each reason.</summary>
    public static IEnumerable<string> Failures(NotebookResult result, string name)
    {
        if (result.Error is { } error)
        {
            yield return Sentence(name, error, name);
        }

        foreach (var cell in result.Cells.Where(cell => cell.Status is CellStatus.Failed))
        {
            yield return Sentence(name, cell.Message ?? "it failed without a message", $"{name}, cell {cell.Number}");
        }
    }

    /// <summary>The engine's sentences begin with the file's name; one that does not is told where it belongs.</summary>
    private static string Sentence(string name, string message, string place)
    {
        var file = Path.GetFileName(name);
        return message.StartsWith(file, StringComparison.Ordinal) ? $"✗ {name}{message[file.Length..]}" : $"✗ {place}: {message}";
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
