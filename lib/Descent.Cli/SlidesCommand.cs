using System.CommandLine;
using Descent.Cli.Running;
using Descent.Notebooks.Integrations;

namespace Descent.Cli;

/// <summary><c>descent slides</c>: executes the notebooks and writes them as slides.</summary>
internal static class SlidesCommand
{
    public static Command Create(Terminal terminal)
    {
        var lessons = new Argument<string[]>("lessons") { Description = "Numbers, names, files or patterns; without any, all lessons.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--out") { HelpName = "DIR", Description = "Where the slides go. [default: artifacts/slides]" };
        var assets = new Option<string?>("--assets") { HelpName = "DIR", Description = "A folder with plotly.js and KaTeX (a node_modules, say), to be written into the slides: they then need no network." };
        var (open, fast) = (new Option<bool>("--open") { Description = "Open the slides in the browser." }, RunArguments.Fast());
        var command = new Command("slides", "Executes lessons and writes each as slides: one HTML file, with speaker notes.") { lessons, output, assets, open, fast };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var paths = CourseLessons.FindOrPaths(parsed.GetValue(lessons)!, terminal.Directory);
            var folder = Path.GetFullPath(
                parsed.GetValue(output) ?? Path.Combine(Repository.Find(terminal.Directory) ?? terminal.Directory, "artifacts", "slides"), terminal.Directory);
            var run = new SlidesRun(terminal, folder, BookCommand.Assets(parsed.GetValue(assets), terminal.Directory));
            run.Check(paths);
            var complete = await OptionalLibraries.BuildAsync(terminal, paths, IntegrationResult.AllRequired, cancellationToken);
            var exitCode = await run.ExecuteAsync(paths, parsed.GetValue(fast), parsed.GetValue(open), cancellationToken);
            return exitCode == 0 && !complete ? 1 : exitCode;
        });
        return command;
    }
}
