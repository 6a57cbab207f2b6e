namespace Descent.Plotting;

/// <summary>Draws an animation as small multiples, each with its name and its finding.</summary>
internal static class MomentsSvg
{
    private const double PanelHeight = 264;

    /// <summary>Height of a panel of a moment: a long legend does not take the room of the picture.</summary>
    public static double HeightOf(Panel panel) => FigureSvg.HeightOf(
        panel, PanelWidth, PanelHeight + (LegendSvg.RowHeight * Math.Max(0, LegendSvg.Rows(LegendSvg.Named(panel), PanelWidth).Count - 1)));

    /// <summary>Width of a panel of a moment; two stand in a row.</summary>
    public static double PanelWidth => FigureSvg.PanelWidth(2, 2);

    /// <summary>Writes the moments below each other, or in two columns where a moment is one panel; tells where they end.</summary>
    public static double Draw(Figure figure, double top, SvgWriter svg)
    {
        var moments = Moments.Of(figure);
        var panels = figure.Panels.Count;
        var columns = panels == 1 ? 2 : 1;
        foreach (var row in moments.Chunk(columns))
        {
            var bottom = top;
            foreach (var (column, frame) in row.Index())
            {
                var left = column * (PanelWidth + FigureSvg.Gap);
                var caption = 16 + FigureSvg.Lines(Name(figure, frame), 13, panels == 1 ? PanelWidth - 8 : FigureSvg.Width - 8, top + 18, 17, "font-weight=\"600\"", svg, left + 2);
                bottom = Math.Max(bottom, Row(figure.Frames[frame].Panels, left, top + caption, moments.Count, svg));
            }

            top = bottom;
        }

        return top;
    }

    /// <summary>What a moment is called, and its finding.</summary>
    public static string Name(Figure figure, int frame) => $"{figure.Slider} {figure.Frames[frame].Name}: {figure.Frames[frame].Title}";

    private static double Row(IReadOnlyList<Panel> panels, double left, double top, int moments, SvgWriter svg)
    {
        var height = panels.Max(HeightOf);
        for (var i = 0; i < panels.Count; i++)
        {
            svg.Add($"<g transform=\"translate({left + (i % 2 * (PanelWidth + FigureSvg.Gap))} {top + (i / 2 * height)})\">");
            FigureSvg.Panel(panels[i], PanelWidth, HeightOf(panels[i]), moments * panels.Count, svg);
            svg.Add($"</g>");
        }

        return top + ((panels.Count + 1) / 2 * height);
    }
}
