namespace Descent.Plotting;

/// <summary>
/// A picture as plain data. A notebook shows it as a static drawing that becomes interactive where plotly.js is at hand; a screen reader says
/// <see cref="AltText"/>; the numbers are in <see cref="Data"/>.
/// </summary>
/// <param name="Title">The finding: "At η = 1.1 the same descent diverges".</param>
/// <param name="Panels">One pair of axes, or small multiples.</param>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["text/html", "image/svg+xml", "text/plain"])]
public sealed partial record Figure(string Title, IReadOnlyList<Panel> Panels)
{
    /// <summary>What to look for, and how the numbers came about: network, samples, seed.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The finding and the main numbers in one sentence.</summary>
    public string AltText { get => field ?? $"{Title.TrimEnd('.')} ({Moments()}{Summary(Panels)})."; init; }

    /// <summary>The moments of an animation; empty for a still picture. <see cref="Panels"/> are those of <see cref="Start"/>.</summary>
    public IReadOnlyList<FigureFrame> Frames { get; init; } = [];

    /// <summary>What the slider of an animation counts, for example <c>epoch</c>.</summary>
    public string Slider { get; init; } = "";

    /// <summary>The moment that an animation shows at first, zero-based.</summary>
    public int Start { get; init; }

    /// <summary>The numbers, at most 200 rows, to 4 significant digits.</summary>
    public Table Data => Frames.Count > 0 ? FramesTable.Of(this) : DataTable.Of(this);

    /// <summary>Height of its drawing, of which a single panel has more.</summary>
    internal double Height => Panels.Max(panel => FigureSvg.HeightOf(panel, FigureSvg.PanelWidth(Panels.Count, Math.Min(Panels.Count, 3)), Panels.Count == 1 ? 432 : 324));

    /// <summary>The figure for plotly.js: one object with <c>data</c>, <c>layout</c> and <c>config</c>. Descent's own notebook engine asks for it by this name.</summary>
    public string ToPlotlyJson() => PlotlyJson.Of(this).ToJsonString();

    /// <summary>The drawing by itself, with its title.</summary>
    public string ToSvg() => FigureSvg.Draw(this);

    /// <summary>The figure for a page: drawing, caption, collapsed data table, and a script that makes it interactive where it can.</summary>
    public string ToHtml() => FigureHtml.Of(this);

    /// <inheritdoc cref="AltText"/>
    public override string ToString() => AltText;

    /// <summary>What panels show, in a few words.</summary>
    internal static string Summary(IReadOnlyList<Panel> panels) => string.Join("; ", panels.Select(panel => panels.Count > 1 ? panel.NamedSummary : panel.Summary));

    private string Moments() => Frames.Count is 0 ? "" : $"{Frames.Count} frames, {Slider} {Frames[0].Name} to {Frames[^1].Name}; at {Slider} {Frames[Start].Name}: {Frames[Start].Title}; ";
}
