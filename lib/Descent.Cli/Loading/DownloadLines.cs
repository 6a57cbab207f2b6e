using Descent.Notebooks.Downloads;

namespace Descent.Cli.Loading;

/// <summary>Plain lines about a download, for logs: one for each tenth that is there.</summary>
internal sealed class DownloadLines(Terminal terminal, long length) : IDownloadView
{
    private long _tenths;

    public void Say(string sentence) => terminal.WriteLine(OneLine.Of(sentence));

    public void Received(long bytes)
    {
        var tenths = 10 * bytes / length;
        if (tenths > _tenths)
        {
            terminal.WriteLine($"{10 * tenths} %: {Megabytes.Of(bytes)} of {Megabytes.Of(length)}");
        }

        _tenths = tenths;
    }
}
