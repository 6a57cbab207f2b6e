using Spectre.Console;
using Spectre.Console.Rendering;

namespace Descent.Cli.Running;

/// <summary>"3/12": cells done, cells in all.</summary>
internal sealed class CellCountColumn : ProgressColumn
{
    /// <summary>The length of a bar before its notebook has been read.</summary>
    public const double Unknown = 1e6;

    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.MaxValue == Unknown ? "" : $"{task.Value:0}/{task.MaxValue:0} cells");
}
