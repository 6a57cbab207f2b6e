namespace Descent.Plotting;

/// <summary>Draws a heat map, all cells of one colour in one path.</summary>
internal static class HeatMapSvg
{
    private const int MostCells = 64;
    private const int Shades = 64;

    public static void Draw(HeatMapMark mark, PlotArea area, SvgWriter svg)
    {
        var most = (int)(MostCells / Math.Sqrt(area.Drawings));
        var (rows, columns) = (DataTable.Thin(mark.Grid.Y.Count, most), DataTable.Thin(mark.Grid.X.Count, most));
        var colors = mark.ColorScale;
        var x = HeatMapMark.Edges([.. columns.Select(column => mark.Grid.X[column])]).Select(place => Math.Round(area.X(place), 1)).ToArray();
        var y = HeatMapMark.Edges([.. rows.Select(row => mark.Grid.Y[row])]).Select(place => Math.Round(area.Y(place), 1)).ToArray();
        var paths = new SortedDictionary<int, SvgWriter>();
        var (clipped, numbers) = (new SvgWriter(), new SvgWriter());
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < columns.Count; j++)
            {
                var value = mark.Grid.Z[rows[i], columns[j]];
                var place = colors.At(value);
                if (double.IsNaN(place))
                {
                    continue;
                }

                var shade = (int)Math.Round(Math.Clamp(place, 0, 1) * (Shades - 1));
                paths.TryAdd(shade, new());
                paths[shade].Add($"M{x[j]} {y[i]}h{x[j + 1] - x[j]}v{y[i + 1] - y[i]}h{x[j] - x[j + 1]}z");
                if (colors.Clips(value))
                {
                    clipped.Add($"M{x[j]} {y[i]}L{x[j + 1]} {y[i + 1]}");
                }

                Number(value, mark.Colors.IsLight(place), (x[j], x[j + 1]), (y[i] + y[i + 1]) / 2, numbers);
            }
        }

        svg.Add($"<g shape-rendering=\"crispEdges\">");
        foreach (var (shade, path) in paths)
        {
            svg.Add($"<path fill=\"{mark.Colors.At(shade / (Shades - 1.0))}\" d=\"{path.ToString()}\"/>");
        }

        svg.Add($"</g>{numbers.ToString()}");
        if (clipped.ToString() is { Length: > 0 } strokes)
        {
            svg.Add($"<path d=\"{strokes}\" stroke=\"#000\" stroke-opacity=\"0.6\"><title>beyond the colours</title></path>");
        }
    }

    // Written into the cell where there is room, as in a confusion matrix.
    private static void Number(double value, bool dark, (double From, double To) cell, double y, SvgWriter numbers)
    {
        var text = NumberText.Significant(value, 3);
        if (cell.To - cell.From >= SvgWriter.WidthOf("0.000", 12))
        {
            numbers.Text((cell.From + cell.To) / 2, y + 4, text, "middle", $"font-size=\"12\" fill=\"{(dark ? "#000" : "#fff")}\"");
        }
    }
}
