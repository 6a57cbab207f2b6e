using Descent.Notebooks.Running;
using Spectre.Console;

namespace Descent.Cli.Running;

/// <summary>A bar for each notebook: its cells are its length.</summary>
internal sealed class ProgressBars : IProgress<RunProgress>
{
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly Dictionary<string, ProgressTask> _bars;

    public ProgressBars(ProgressContext context, IReadOnlyDictionary<string, string> names)
    {
        _names = names;
        _bars = names.ToDictionary(
            pair => pair.Key,
            pair => context.AddTask(Markup.Escape(pair.Value), autoStart: false, maxValue: CellCountColumn.Unknown));
    }

    public void Report(RunProgress value)
    {
        var bar = _bars[value.Path];
        if (!bar.IsStarted)
        {
            bar.StartTask();
        }

        if (value.CellsTotal > 0)
        {
            bar.MaxValue = value.CellsTotal;
            bar.Value = value.CellsDone;
        }

        if (value.Result is { } result)
        {
            var mark = result.Passed ? "[green]✓[/]" : result.Stopped() ? "[yellow]–[/]" : "[red]✗[/]";
            bar.Description = $"{mark} {Markup.Escape(_names[value.Path])}";
            bar.StopTask();
        }
    }
}
