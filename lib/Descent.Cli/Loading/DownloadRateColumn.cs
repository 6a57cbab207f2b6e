using Spectre.Console;
using Spectre.Console.Rendering;

namespace Descent.Cli.Loading;

/// <summary>Writes the bytes, the speed and the time left behind the bar.</summary>
internal sealed class DownloadRateColumn(DownloadRate rate) : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(rate.ToString());
}
