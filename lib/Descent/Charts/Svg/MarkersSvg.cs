namespace Descent.Plotting;

/// <summary>Draws markers, all of one kind in one path.</summary>
internal static class MarkersSvg
{
    private const int MostPoints = 3000;

    public static void Draw(MarkersMark mark, PlotArea area, SvgWriter svg)
    {
        List<(double X, double Y)> inside = [], outside = [];
        foreach (var i in DataTable.Thin(mark.X.Count, Math.Max(2, MostPoints / (area.Marks * area.Drawings))))
        {
            var (x, y) = (mark.X[i], mark.Y[i]);
            if (area.Contains(x, y))
            {
                inside.Add((area.X(x), area.Y(y)));
            }
            else if (area.Clips(x, y))
            {
                outside.Add((area.X(x), area.Y(y)));
            }
        }

        Symbols(inside, mark.Look, inside.Count > 300 ? 5 : 8, svg);
        Clipped(outside, area, mark.Look.Color, svg);
    }

    /// <summary>Symbols of one kind.</summary>
    public static void Symbols(IEnumerable<(double X, double Y)> points, SeriesStyle look, double size, SvgWriter svg)
    {
        // Circles and squares are lines of no length with round and square ends: the shortest way to write them.
        var path = new SvgWriter();
        var (r, s) = (size * 0.62, size);
        foreach (var (x, y) in points)
        {
            _ = look.Symbol switch
            {
                "diamond" => path.Add($"M{x} {y - r}l{r} {r} {-r} {r} {-r} {-r}z"),
                "triangle-up" => path.Add($"M{x} {y - r}l{r} {s}h{-2 * r}z"),
                "triangle-down" => path.Add($"M{x} {y + r}l{r} {-s}h{-2 * r}z"),
                "cross" => path.Add($"M{x - r} {y}h{2 * r}m{-r} {-r}v{2 * r}"),
                _ => path.Add($"M{x} {y}h0"),
            };
        }

        if (path.ToString() is { Length: > 0 } d)
        {
            svg.Add($"<path d=\"{d}\" {Paint(look, size)}/>");
        }
    }

    /// <summary>Arrow heads at the edge for points beyond it, one every few pixels.</summary>
    public static void Clipped(IEnumerable<(double X, double Y)> points, PlotArea area, string color, SvgWriter svg)
    {
        var path = new SvgWriter();
        foreach (var (x, y) in points.DistinctBy(point => (Math.Round(point.X / 8), point.Y < area.Top, point.Y > area.Bottom)).Take(200))
        {
            var (cx, cy) = (Math.Clamp(x, area.Left, area.Right), Math.Clamp(y, area.Top, area.Bottom));
            _ = y < area.Top ? path.Add($"M{cx} {cy - 4}l5 8h-10z")
                : y > area.Bottom ? path.Add($"M{cx} {cy + 4}l5 -8h-10z")
                : x < area.Left ? path.Add($"M{cx - 4} {cy}l8 5v-10z")
                : path.Add($"M{cx + 4} {cy}l-8 5v-10z");
        }

        if (path.ToString() is { Length: > 0 } d)
        {
            svg.Add($"<path d=\"{d}\" fill=\"{color}\"><title>beyond the axis</title></path>");
        }
    }

    private static string Paint(SeriesStyle look, double size) => look.Symbol switch
    {
        "circle" or "square" => $"stroke=\"{look.Color}\" stroke-opacity=\"0.85\" stroke-width=\"{SvgWriter.Number(size)}\" stroke-linecap=\"{(look.Symbol == "circle" ? "round" : "square")}\"",
        "cross" => $"stroke=\"{look.Color}\" stroke-width=\"2\" fill=\"none\"",
        _ => $"fill=\"{look.Color}\" fill-opacity=\"0.85\"",
    };
}
