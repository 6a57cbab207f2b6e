using System.Globalization;

namespace Descent.Plotting;

/// <summary>Draws a heat map: few cells one by one, with their numbers where there is room; many as a small picture with a pixel for each.</summary>
internal static class HeatMapSvg
{
    private const int MostCells = 64, FewCells = 24;

    // In a drawing that has the size of a figure for itself: pixels, and strokes that mark what is clipped.
    private const int MostPixels = 30_000, MostStrokes = 1500;

    public static void Draw(HeatMapMark mark, PlotArea area, SvgWriter svg)
    {
        var (x, y) = (Edges(mark.Grid.X, area.X), Edges(mark.Grid.Y, area.Y));
        if (Math.Max(x.Length, y.Length) > FewCells + 1 && IsEven(x) && IsEven(y))
        {
            Picture(mark, x, y, (double)MostPixels / area.Drawings, svg);
            Clipped(mark, x, y, area, svg);
            return;
        }

        var most = (int)(MostCells / Math.Sqrt(area.Drawings));
        var (rows, columns) = (DataTable.Thin(mark.Grid.Y.Count, most), DataTable.Thin(mark.Grid.X.Count, most));
        var thin = mark with { Grid = mark.Grid.At(rows, columns) };
        (x, y) = (Edges(thin.Grid.X, area.X), Edges(thin.Grid.Y, area.Y));
        Cells(thin, mark.ColorScale, x, y, svg);
        Clipped(thin with { Value = mark.Value with { From = mark.ColorScale.Low, To = mark.ColorScale.High } }, x, y, area, svg);
    }

    private static double[] Edges(IReadOnlyList<double> places, Func<double, double> pixel) => [.. HeatMapMark.Edges(places).Select(place => Math.Round(pixel(place), 1))];

    // To the accuracy of a tenth of a pixel.
    private static bool IsEven(double[] edges)
    {
        var step = (edges[^1] - edges[0]) / (edges.Length - 1);
        return edges.Index().All(edge => Math.Abs(edge.Item - edges[0] - (edge.Index * step)) < 0.2);
    }

    private static void Picture(HeatMapMark mark, double[] x, double[] y, double most, SvgWriter svg)
    {
        var (gridColumns, gridRows, scale) = (x.Length - 1, y.Length - 1, mark.ColorScale);
        var share = Math.Min(1, Math.Sqrt(most / (gridColumns * gridRows)));
        var (columns, rows) = ((int)(share * gridColumns), (int)(share * gridRows));
        var pixels = new byte[4 * columns * rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (scale.At(mark.Grid.Z[(int)((row + 0.5) * gridRows / rows), (int)((column + 0.5) * gridColumns / columns)]) is var place && !double.IsNaN(place))
                {
                    // Row 0 is the lowest, unless the axis is reversed; columns likewise.
                    var (top, left) = (y[0] > y[^1] ? rows - 1 - row : row, x[0] < x[^1] ? column : columns - 1 - column);
                    mark.Colors.Write(place, mark.Opacity, pixels.AsSpan(4 * ((top * columns) + left), 4));
                }
            }
        }

        svg.Add($"<image x=\"{Math.Min(x[0], x[^1])}\" y=\"{Math.Min(y[0], y[^1])}\" width=\"{Math.Abs(x[^1] - x[0])}\" height=\"{Math.Abs(y[^1] - y[0])}\" ")
            .Add($"preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"{Png.ToDataUri(columns, rows, pixels)}\"/>");
    }

    private static void Cells(HeatMapMark mark, Scale scale, double[] x, double[] y, SvgWriter svg)
    {
        var numbers = new SvgWriter();
        svg.Add($"<g shape-rendering=\"crispEdges\" fill-opacity=\"{mark.Opacity.ToString(CultureInfo.InvariantCulture)}\">");
        for (var row = 0; row + 1 < y.Length; row++)
        {
            for (var column = 0; column + 1 < x.Length; column++)
            {
                var value = mark.Grid.Z[row, column];
                if (scale.At(value) is var place && !double.IsNaN(place))
                {
                    svg.Add($"<path fill=\"{mark.Colors.At(place)}\" d=\"M{x[column]} {y[row]}H{x[column + 1]}V{y[row + 1]}H{x[column]}z\"/>");
                    Number(value, mark.Opacity < 1 ? "currentColor" : mark.Colors.IsLight(place) ? "#000" : "#fff", (x[column], x[column + 1]), (y[row] + y[row + 1]) / 2, numbers);
                }
            }
        }

        svg.Add($"</g>{numbers.ToString()}");
    }

    // Written into the cell where there is room, as in a confusion matrix.
    private static void Number(double value, string color, (double From, double To) cell, double y, SvgWriter numbers)
    {
        if (Math.Abs(cell.To - cell.From) >= SvgWriter.WidthOf("0.000", 12))
        {
            numbers.Text((cell.From + cell.To) / 2, y + 4, NumberText.Significant(value, 3), "middle", $"font-size=\"12\" fill=\"{color}\"");
        }
    }

    private static void Clipped(HeatMapMark mark, double[] x, double[] y, PlotArea area, SvgWriter svg)
    {
        var scale = mark.ColorScale;
        List<(int Row, int Column)> clipped = [.. mark.Grid.Z.EnumerateIndexed().Where(cell => scale.Clips(cell.Item3)).Select(cell => (cell.Item1, cell.Item2))];
        if (clipped.Count > 0)
        {
            var strokes = new SvgWriter();
            foreach (var (row, column) in DataTable.Thin(clipped.Count, Math.Max(2, MostStrokes / area.Drawings)).Select(i => clipped[i]))
            {
                strokes.Add($"M{x[column]} {y[row]}L{x[column + 1]} {y[row + 1]}");
            }

            svg.Add($"<path d=\"{strokes.ToString()}\" stroke=\"#000\" stroke-opacity=\"0.6\"><title>beyond the colours</title></path>");
        }
    }
}
