namespace Descent.Plotting;

/// <summary>Draws figures: panels of a given size, on no background, in the colour of the text around them.</summary>
internal static class FigureSvg
{
    /// <summary>Width of a figure.</summary>
    public const double Width = 720;

    /// <summary>What lies between two panels.</summary>
    public const double Gap = 16;

    // A picture that stands alone has no text around it: a grey that reads on white and on black.
    private const string Alone = "color:#7A7A7A;";

    /// <summary>The whole figure with its title, as a document of its own; an animation as small multiples.</summary>
    public static string Draw(Figure figure)
    {
        var svg = new SvgWriter();
        var top = 12 + Lines(figure.Title, 17, Width, 22, 22, "font-weight=\"600\"", svg);
        var bottom = figure.Frames.Count > 0 ? MomentsSvg.Draw(figure, top, svg) : Panels(figure, top, svg);
        return Document(svg, Width, bottom, figure.AltText, Alone);
    }

    /// <summary>One panel without a title, for a page.</summary>
    public static string Draw(Panel panel, double width, double height, string altText, int drawings = 1)
    {
        var svg = new SvgWriter();
        Panel(panel, width, height, drawings, svg);
        return Document(svg, width, height, altText, "width:100%;");
    }

    /// <summary>Writes one panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="drawings">How many drawings share the size that a figure may have.</param>
    /// <param name="svg">Where to.</param>
    public static void Panel(Panel panel, double width, double height, int drawings, SvgWriter svg)
    {
        if (panel.Wall is { } wall)
        {
            WallSvg.Draw(wall, width, drawings, svg);
        }
        else if (panel.IsSpatial)
        {
            SurfaceSvg.Draw(panel, width, height, drawings, svg);
        }
        else
        {
            PanelSvg.Draw(panel, width, height, drawings, svg);
        }
    }

    /// <summary>Height of a panel: pictures decide for themselves.</summary>
    public static double HeightOf(Panel panel, double width, double otherwise) => panel.Wall is { } wall ? WallSvg.Height(wall, width) : otherwise;

    /// <summary>Width of a panel where so many stand in a row.</summary>
    public static double PanelWidth(int panels, int columns) => panels == 1 ? Width : (Width - (Gap * (columns - 1))) / columns;

    /// <summary>Writes text in lines that fit a width; tells how high they are.</summary>
    public static double Lines(string text, double size, double width, double top, double lineHeight, string attributes, SvgWriter svg, double left = 8)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && SvgWriter.WidthOf($"{lines[^1]} {word}", size) > width)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length > 0 ? $" {word}" : word;
        }

        foreach (var (i, line) in lines.Index())
        {
            svg.Text(left, top + (lineHeight * i), line, attributes: $"font-size=\"{SvgWriter.Number(size)}\" {attributes}".TrimEnd());
        }

        return lineHeight * lines.Count;
    }

    private static double Panels(Figure figure, double top, SvgWriter svg)
    {
        var columns = Math.Min(figure.Panels.Count, 3);
        var (width, height) = (PanelWidth(figure.Panels.Count, columns), figure.Height);
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            svg.Add($"<g transform=\"translate({i % columns * (width + Gap)} {top + (i / columns * height)})\">");
            Panel(figure.Panels[i], width, height, drawings: 1, svg);
            svg.Add($"</g>");
        }

        return top + ((figure.Panels.Count + columns - 1) / columns * height);
    }

    private static string Document(SvgWriter content, double width, double height, string altText, string style) => new SvgWriter()
        .Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{SvgWriter.Escape(altText)}\" ")
        .Add($"fill=\"currentColor\" style=\"{style}max-width:100%;height:auto;font:13px system-ui,sans-serif\">{content.ToString()}</svg>").ToString();
}
