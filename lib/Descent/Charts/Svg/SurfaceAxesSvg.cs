namespace Descent.Plotting;

/// <summary>Draws the floor and the walls behind a surface, and what stands at its edges.</summary>
internal static class SurfaceAxesSvg
{
    private const string Small = "font-size=\"12\"";

    public static void Draw(Panel panel, Projection projection, SvgWriter svg)
    {
        var mark = (SurfaceMark)panel.Marks[0];
        var (x, y) = (Scale.For(new("x"), mark.Grid.X), Scale.For(new("y"), mark.Grid.Y));
        var lines = new SvgWriter();
        foreach (var tick in x.Marked(4).Select(tick => (At: x.At(tick.Value), tick.Label)))
        {
            Polyline(lines, projection, (tick.At, 0, 0), (tick.At, 1, 0), (tick.At, 1, 1));
            var (px, py) = projection.At(tick.At, 0, 0);
            svg.Text(px + 2, py + 17, tick.Label, "end", Small);
        }

        foreach (var tick in y.Marked(4).Select(tick => (At: y.At(tick.Value), tick.Label)))
        {
            Polyline(lines, projection, (1, tick.At, 0), (0, tick.At, 0), (0, tick.At, 1));
            var (px, py) = projection.At(1, tick.At, 0);
            svg.Text(px + 9, py + 14, tick.Label, "start", Small);
        }

        foreach (var height in mark.ColorScale.Marked(5).Select(tick => mark.ColorScale.At(tick.Value)))
        {
            Polyline(lines, projection, (0, 0, height), (0, 1, height), (1, 1, height));
        }

        svg.Add($"<path d=\"{lines.ToString()}\" {AxesSvg.Faint}/>");
        var (ax, ay) = projection.At(0.5, 0, 0);
        svg.Text(ax - 10, ay + 40, panel.X.Label, "end");
        var (bx, by) = projection.At(1, 0.5, 0);
        svg.Text(bx + 18, by + 38, panel.Y.Label, "start");
    }

    private static void Polyline(SvgWriter lines, Projection projection, params ReadOnlySpan<(double X, double Y, double Z)> points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = projection.At(points[i].X, points[i].Y, points[i].Z);
            lines.Add($"{(i == 0 ? "M" : "L")}{x} {y}");
        }
    }
}
