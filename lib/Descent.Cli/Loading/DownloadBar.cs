using Descent.Notebooks.Downloads;
using Spectre.Console;

namespace Descent.Cli.Loading;

/// <summary>A bar as long as the archive; sentences go above it.</summary>
internal sealed class DownloadBar(IAnsiConsole console, ProgressTask bar, DownloadRate rate) : IDownloadView
{
    public void Say(string sentence) => console.WriteLine(OneLine.Of(sentence));

    public void Received(long bytes)
    {
        rate.Received(bytes);
        bar.Value = bytes;
    }
}
