namespace Descent.Plotting;

/// <summary>Draws figures: panels of a given size, on no background, in the colour of the text around them.</summary>
internal static class FigureSvg
{
    private const double Gap = 16;

    // A picture that stands alone has no text around it: a grey that reads on white and on black.
    private const string Alone = "color:#7A7A7A;";

    /// <summary>The whole figure with its title, as a document of its own.</summary>
    public static string Draw(Figure figure)
    {
        var columns = Math.Min(figure.Panels.Count, 3);
        var rows = (figure.Panels.Count + columns - 1) / columns;
        var (width, height) = (PanelWidth(figure, columns), figure.Height);
        var title = Wrap(figure.Title, (int)(720 / (17 * 0.56))).ToList();
        var top = 12 + (22 * title.Count);
        var svg = new SvgWriter();
        for (var line = 0; line < title.Count; line++)
        {
            svg.Text(8, 22 + (22 * line), title[line], attributes: "font-size=\"17\" font-weight=\"600\"");
        }

        for (var i = 0; i < figure.Panels.Count; i++)
        {
            svg.Add($"<g transform=\"translate({i % columns * (width + Gap)} {top + (i / columns * height)})\">");
            Panel(figure.Panels[i], width, height, svg);
            svg.Add($"</g>");
        }

        return Wrap(svg, 720, top + (rows * height), figure.AltText, Alone);
    }

    /// <summary>One panel without a title, for a page.</summary>
    public static string Draw(Panel panel, double width, double height, string altText, string style)
    {
        var svg = new SvgWriter();
        Panel(panel, width, height, svg);
        return Wrap(svg, width, height, altText, style);
    }

    /// <summary>Width of a panel where so many stand in a row.</summary>
    public static double PanelWidth(Figure figure, int columns) => figure.Panels.Count == 1 ? 720 : (720 - (Gap * (columns - 1))) / columns;

    private static void Panel(Panel panel, double width, double height, SvgWriter svg)
    {
        if (panel.IsSpatial)
        {
            SurfaceSvg.Draw(panel, width, height, svg);
        }
        else
        {
            PanelSvg.Draw(panel, width, height, svg);
        }
    }

    private static string Wrap(SvgWriter content, double width, double height, string altText, string style) => new SvgWriter()
        .Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{SvgWriter.Escape(altText)}\" ")
        .Add($"fill=\"currentColor\" style=\"{style}max-width:100%;height:auto;font:13px system-ui,sans-serif\">{content.ToString()}</svg>").ToString();

    private static IEnumerable<string> Wrap(string text, int length)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? " " + word : word;
        }

        yield return line;
    }
}
