using System.CommandLine;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Lint;
using Descent.Notebooks.Reports;

namespace Descent.Cli;

/// <summary><c>descent lint</c>: what in a notebook will not work everywhere.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        var notebooks = RunArguments.Notebooks();
        var command = new Command("lint", "Says what in a notebook only one host understands, and what should not be committed.") { notebooks };
        command.SetAction(parsed => Execute(parsed.GetValue(notebooks)!, terminal));
        return command;
    }

    private static int Execute(IReadOnlyList<string> names, Terminal terminal)
    {
        var paths = NotebookPaths.Find(names, terminal.Directory);
        var findings = 0;
        foreach (var (path, name) in paths.Zip(NotebookNames.For(paths)))
        {
            foreach (var sentence in Sentences(path, name))
            {
                terminal.WriteLine(OneLine.Of(sentence));
                findings++;
            }
        }

        terminal.WriteLine($"{Count(findings, "finding")} in {Count(paths.Count, "notebook")}.");
        return findings == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Sentences(string path, string name)
    {
        try
        {
            return NotebookLint.Check(NotebookReader.Read(path)).Select(finding => $"{name}: {finding}");
        }
        catch (NotebookFormatException problem)
        {
            return [problem.Message];
        }
    }

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
