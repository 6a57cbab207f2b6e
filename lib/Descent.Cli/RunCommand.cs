using System.CommandLine;
using Descent.Cli.Running;
using Descent.Notebooks.Integrations;
using Descent.Notebooks.Running;

namespace Descent.Cli;

/// <summary><c>descent run</c>: executes notebooks and says how each of their cells did.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var (notebooks, fast, jobs, report) = (RunArguments.Notebooks(), RunArguments.Fast(), RunArguments.Jobs(), RunArguments.Report());
        var (output, keepGoing, timeout, engine) = (RunArguments.Out(), RunArguments.KeepGoing(), RunArguments.CellTimeout(), RunArguments.Engine());
        var command = new Command("run", "Executes notebooks and checks every number in them.")
        {
            notebooks, fast, jobs, report, output, keepGoing, timeout, engine,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var paths = NotebookPaths.Find(parsed.GetValue(notebooks)!, terminal.Directory);
            var reports = parsed.GetValue(report)!.Select(file => ReportPath(file, terminal.Directory)).ToList();
            var outputs = OutputDirectory(parsed.GetValue(output), terminal.Directory);
            var complete = await OptionalLibraries.BuildAsync(terminal, paths, IntegrationResult.AllRequired, cancellationToken);
            var defaults = new RunOptions();
            var cell = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.CellTimeout;
            var options = new RunOptions
            {
                Fast = parsed.GetValue(fast),
                Jobs = parsed.GetValue(jobs),
                OutputDirectory = outputs,
                CellTimeout = cell,
                // A notebook may take at least as long as one of its cells.
                NotebookTimeout = cell > defaults.NotebookTimeout ? cell : defaults.NotebookTimeout,
                KeepGoing = parsed.GetValue(keepGoing),
                Engine = EnginePaths.Find(parsed.GetValue(engine)!, terminal.Directory),
            };
            var exitCode = await new Run(terminal, options, reports).ExecuteAsync(paths, cancellationToken);
            return exitCode == 0 && !complete ? 1 : exitCode;
        });
        return command;
    }

    private static string OutputDirectory(string? named, string directory)
    {
        if (named is null)
        {
            return Path.Combine(Repository.Find(directory) ?? directory, "artifacts", "notebooks");
        }

        var path = Path.GetFullPath(named, directory);
        return File.Exists(path) ? throw new InputException($"Expected --out to be a folder, got the file '{named}'.") : path;
    }

    private static string ReportPath(string named, string directory)
    {
        var path = Path.GetFullPath(named, directory);
        return Directory.Exists(path) ? throw new InputException($"Expected --report to be a file, got the folder '{named}'.") : path;
    }
}
