namespace Descent.Plotting;

/// <summary>Draws paths and points on a surface, also where a hill would hide them.</summary>
internal static class SurfacePathSvg
{
    public static void Draw(PointsMark mark, SurfaceMark surface, Projection projection, SvgWriter svg)
    {
        var (x, y, colors) = (Scale.For(new("x"), surface.Grid.X), Scale.For(new("y"), surface.Grid.Y), surface.ColorScale);
        var (path, points, isDrawing) = (new SvgWriter(), new List<(double X, double Y)>(), false);
        var line = SurfacePath.Of(mark);
        foreach (var (px, py, isOwn) in DataTable.Thin(line.Count, 500).Select(i => line[i]))
        {
            var height = Math.Clamp(colors.At(surface.Grid.At(px, py)), 0, 1);
            if (double.IsNaN(height))
            {
                isDrawing = false;
                continue;
            }

            var point = projection.At(x.At(px), y.At(py), height);
            path.Add($"{(isDrawing ? "L" : "M")}{point.X} {point.Y}");
            isDrawing = true;
            if (isOwn)
            {
                points.Add(point);
            }
        }

        if (mark is LineMark)
        {
            svg.Add($"<path d=\"{path.ToString()}\" {LineSvg.Stroke(mark.Look)}/>");
        }

        if (mark is MarkersMark || points.Count <= LineMark.MarkedPoints)
        {
            MarkersSvg.Symbols(points, mark.Look, mark is MarkersMark ? 8 : 7, svg);
        }
    }
}
