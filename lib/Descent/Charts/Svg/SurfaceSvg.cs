namespace Descent.Plotting;

/// <summary>Draws a surface as a landscape seen from above one corner, lit from the left.</summary>
internal static class SurfaceSvg
{
    private const int MostCells = 41;
    private const double Above = 34, Below = 40;

    public static void Draw(Panel panel, double width, double height, int drawings, SvgWriter svg)
    {
        var mark = (SurfaceMark)panel.Marks[0];
        var bar = ColorBarSvg.Width(mark);
        List<PointsMark> paths = [.. panel.Marks.OfType<PointsMark>()];
        var legend = LegendSvg.Rows(LegendSvg.Named(panel), width);
        var top = Above + (legend.Count * LegendSvg.RowHeight);
        var projection = new Projection(28, height - Below, width - bar - 42, height - Below - top);
        LegendSvg.Draw(legend, 2, 26, svg);
        svg.Text(2, 14, mark.Value.Label);
        SurfaceAxesSvg.Draw(panel, projection, svg);
        Cells(mark, projection, (int)((width < 500 ? 27 : MostCells) / Math.Sqrt(drawings)), svg);
        paths.ForEach(path => SurfacePathSvg.Draw(path, mark, projection, svg));
        ColorBarSvg.Draw(mark, width - bar + 14, top, height - Below - top, svg);
        if (mark.Grid.Z.Enumerate().Any(mark.ColorScale.Clips))
        {
            svg.Text(width - 2, height - 8, "grey: clipped", "end", "font-size=\"12\"");
        }
    }

    private static void Cells(SurfaceMark mark, Projection projection, int most, SvgWriter svg)
    {
        // One point more than cells.
        var (rows, columns) = (DataTable.Thin(mark.Grid.Y.Count, most + 1), DataTable.Thin(mark.Grid.X.Count, most + 1));
        var (x, y) = (Scale.For(new("x"), mark.Grid.X), Scale.For(new("y"), mark.Grid.Y));
        var colors = mark.ColorScale;
        svg.Add($"<g transform=\"scale(.1)\" stroke-width=\"6\" stroke-linejoin=\"round\">");

        // From back to front: far rows first, and in a row the far columns first.
        for (var i = rows.Count - 2; i >= 0; i--)
        {
            for (var j = 0; j < columns.Count - 1; j++)
            {
                var z = new[] { (i, j), (i, j + 1), (i + 1, j + 1), (i + 1, j) }.Select(corner => mark.Grid.Z[rows[corner.Item1], columns[corner.Item2]]).ToArray();
                var heights = z.Select(value => Math.Clamp(colors.At(value), 0, 1)).ToArray();
                if (heights.Any(double.IsNaN))
                {
                    continue;
                }

                var (x0, x1, y0, y1) = (x.At(mark.Grid.X[columns[j]]), x.At(mark.Grid.X[columns[j + 1]]), y.At(mark.Grid.Y[rows[i]]), y.At(mark.Grid.Y[rows[i + 1]]));
                var color = z.All(colors.Clips) ? "#9A9A9A" : mark.Colors.At(heights.Average(), Light(heights, x1 - x0, y1 - y0));
                Cell(
                    [projection.At(x0, y0, heights[0]), projection.At(x1, y0, heights[1]), projection.At(x1, y1, heights[2]), projection.At(x0, y1, heights[3])],
                    color, svg);
            }
        }

        svg.Add($"</g>");
    }

    // In tenths of a pixel, because 1,700 cells must stay small; the stroke closes the seams that would shine through.
    private static void Cell((double X, double Y)[] corners, string color, SvgWriter svg)
    {
        svg.Add($"<path fill=\"{color}\" stroke=\"{color}\" d=\"");
        var (left, top) = (0.0, 0.0);
        for (var i = 0; i < corners.Length; i++)
        {
            var (x, y) = (Math.Round(corners[i].X * 10), Math.Round(corners[i].Y * 10));
            svg.Add($"{(i == 0 ? "M" : i == 1 ? "l" : x < left ? "" : " ")}{x - left}{(y < top ? "" : " ")}{y - top}");
            (left, top) = (x, y);
        }

        svg.Add($"z\"/>");
    }

    // Lambert's law with a lamp at the upper left: full light on slopes that face it, 0.72 of it on those that turn away.
    private static double Light(double[] heights, double width, double depth)
    {
        var slopeX = (heights[1] + heights[2] - heights[0] - heights[3]) / (2 * width);
        var slopeY = (heights[2] + heights[3] - heights[0] - heights[1]) / (2 * depth);
        var (lampX, lampY, lampZ) = (-0.6, -0.15, 0.78);
        var cosine = ((-slopeX * lampX) - (slopeY * lampY) + lampZ) / Math.Sqrt((slopeX * slopeX) + (slopeY * slopeY) + 1);
        return 0.72 + (0.28 * Math.Clamp(cosine, 0, 1));
    }
}
