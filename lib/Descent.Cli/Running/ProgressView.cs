using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;
using Spectre.Console;

namespace Descent.Cli.Running;

/// <summary>Shows a run while it goes on: bars for whoever watches, a line for each finished notebook otherwise.</summary>
internal static class ProgressView
{
    public static Task<IReadOnlyList<NotebookResult>> ShowAsync(
        Terminal terminal,
        IReadOnlyList<string> paths,
        IReadOnlyList<NotebookResult> refused,
        Func<IProgress<RunProgress>, Task<IReadOnlyList<NotebookResult>>> run,
        Func<NotebookResult, string>? word = null)
    {
        var names = paths.Zip(NotebookNames.For(paths)).ToDictionary();
        if (terminal.Interactive)
        {
            return BarsAsync(terminal.Console, names, refused, run);
        }

        var lines = new ProgressLines(terminal, names, word ?? ProgressLines.Outcome);
        foreach (var result in refused)
        {
            lines.Report(new(result.Path, 0, 0, result));
        }

        return run(lines);
    }

    private static Task<IReadOnlyList<NotebookResult>> BarsAsync(
        IAnsiConsole console,
        IReadOnlyDictionary<string, string> names,
        IReadOnlyList<NotebookResult> refused,
        Func<IProgress<RunProgress>, Task<IReadOnlyList<NotebookResult>>> run) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CellCountColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bars = new ProgressBars(context, names);
                foreach (var result in refused)
                {
                    bars.Report(new(result.Path, 0, 0, result));
                }

                return run(bars);
            });
}
