namespace Descent.Plotting;

/// <summary>Draws lines, with gaps where there is no value and marks where a line leaves the picture.</summary>
internal static class LineSvg
{
    // In one line, and in all of a panel.
    private const int MostPoints = 1200, MostOfAll = 8000;

    public static void Draw(LineMark mark, PlotArea area, SvgWriter svg)
    {
        List<(double X, double Y)> run = [], ends = [];
        var (path, symbols) = (new SvgWriter(), new List<(double X, double Y)>());
        var clipped = false;
        foreach (var (x, y) in mark.X.Zip(mark.Y).Append((double.NaN, double.NaN)))
        {
            if (double.IsNaN(area.ScaleX.At(x)) || double.IsNaN(area.ScaleY.At(y)))
            {
                Path(run, Math.Min(MostPoints, MostOfAll / (area.Marks * area.Drawings)), path);
                run.Clear();
                continue;
            }

            var outside = area.Clips(x, y);
            clipped |= outside;
            run.Add((area.X(x), area.Y(y)));
            (outside ? ends : symbols).Add((area.X(x), area.Y(y)));
        }

        if (clipped)
        {
            // An inner picture cuts off what lies beyond its edges, and needs no name as a clip path would; two pixels spare the stroke at the edge.
            var (left, top, width, height) = (area.Left - 2, area.Top - 2, area.Width + 4, area.Height + 4);
            svg.Add($"<svg x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" viewBox=\"{left} {top} {width} {height}\">");
        }

        svg.Add($"<path d=\"{path.ToString()}\" {Stroke(mark.Look, mark.X.Count > LineMark.LongLine ? "1.5" : "2.5")}/>").Add($"{(clipped ? "</svg>" : "")}");
        if (mark.X.Count <= LineMark.MarkedPoints)
        {
            MarkersSvg.Symbols(symbols, mark.Look, 7, svg);
        }

        MarkersSvg.Clipped(ends, area, mark.Look.Color, svg);
    }

    /// <summary>The stroke of a line.</summary>
    public static string Stroke(SeriesStyle look, string width = "2.5") =>
        $"fill=\"none\" stroke=\"{look.Color}\" stroke-width=\"{width}\" stroke-linejoin=\"round\" stroke-linecap=\"{(look.Dash == "solid" ? "round" : "butt")}\"" + look.Dash switch
        {
            "dash" => " stroke-dasharray=\"9 4\"",
            "dot" => " stroke-dasharray=\"2.5 3\"",
            "dashdot" => " stroke-dasharray=\"9 3 2.5 3\"",
            "longdash" => " stroke-dasharray=\"15 4\"",
            _ => "",
        };

    private static void Path(List<(double X, double Y)> run, int most, SvgWriter path)
    {
        foreach (var (i, (x, y)) in Thin(run, most).Index())
        {
            path.Add($"{(i == 0 ? "M" : "L")}{x} {y}");
        }

        // A point between two gaps: a line of no length, which a round end makes a dot.
        if (run.Count == 1)
        {
            path.Add($"h0.1");
        }
    }

    // Of many points the first, lowest, highest and last in each strip of the picture: the eye sees the same line.
    private static IEnumerable<(double X, double Y)> Thin(List<(double X, double Y)> run, int most) => run.Count <= most
        ? run
        : run.Index().Chunk(4 * ((run.Count / most) + 1)).SelectMany(strip => new[]
            { strip[0], strip.MinBy(point => point.Item.Y), strip.MaxBy(point => point.Item.Y), strip[^1] }
            .DistinctBy(point => point.Index).OrderBy(point => point.Index)).Select(point => point.Item);
}
