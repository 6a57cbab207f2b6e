using Descent.Notebooks.Downloads;
using Spectre.Console;

namespace Descent.Cli.Loading;

/// <summary>Shows a download while it goes on: a bar for whoever watches, a line for each tenth otherwise.</summary>
internal static class DownloadView
{
    public static Task<int> ShowAsync(Terminal terminal, DataArchive archive, Func<IDownloadView, Task<int>> load)
    {
        if (!terminal.Interactive)
        {
            return load(new DownloadLines(terminal, archive.Length));
        }

        var rate = new DownloadRate(terminal.Clock, archive.Length);
        return terminal.Console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadRateColumn(rate))
            .StartAsync(context => load(new DownloadBar(terminal.Console, context.AddTask(Markup.Escape(archive.Title), maxValue: archive.Length), rate)));
    }
}
