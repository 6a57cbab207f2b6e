namespace Descent.Plotting;

/// <summary>Draws the names of marks with a sample of each, in rows.</summary>
internal static class LegendSvg
{
    /// <summary>Height of a row.</summary>
    public const double RowHeight = 20;

    private const double Sample = 34;

    /// <summary>The marks of a panel that must be told apart.</summary>
    public static IReadOnlyList<Mark> Named(Panel panel) => [.. panel.Marks.Where(mark => mark is not FieldMark && mark.Name.Length > 0 && panel.Marks.Count > 1)];

    /// <summary>Breaks the marks into rows that fit the width.</summary>
    public static IReadOnlyList<IReadOnlyList<Mark>> Rows(IReadOnlyList<Mark> marks, double width)
    {
        List<List<Mark>> rows = [];
        var left = 0.0;
        foreach (var mark in marks)
        {
            if (rows.Count == 0 || left < WidthOf(mark))
            {
                rows.Add([]);
                left = width;
            }

            rows[^1].Add(mark);
            left -= WidthOf(mark);
        }

        return rows;
    }

    /// <summary>Draws the rows from a corner.</summary>
    public static void Draw(IReadOnlyList<IReadOnlyList<Mark>> rows, double left, double top, SvgWriter svg)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var (x, y) = (left, top + (row * RowHeight) + 8);
            foreach (var mark in rows[row])
            {
                Swatch(mark, x, y, svg);
                svg.Text(x + Sample, y + 4, mark.Name);
                x += WidthOf(mark);
            }
        }
    }

    private static void Swatch(Mark mark, double x, double y, SvgWriter svg)
    {
        switch (mark)
        {
            case BarsMark bars:
                BarsSvg.Bar(x + 10, y - 6, 16, 12, bars, svg);
                break;
            case HistogramMark histogram:
                HistogramSvg.Shape(new SvgWriter().Add($"M{x + 4} {y + 6}v-12h20v12").ToString(), histogram, svg);
                break;
            case RegionMark region:
                svg.Add($"<path d=\"M{x + 8} {y - 6}h20v12h-20z\" {region.Fill}/>");
                break;
            case LineMark line:
                svg.Line(x, y, x + 28, y, LineSvg.Stroke(line.Look));
                MarkersSvg.Symbols([(x + 14, y)], line.Look, 7, svg);
                break;
            default:
                MarkersSvg.Symbols([(x + 18, y)], mark.Style!, 8, svg);
                break;
        }
    }

    private static double WidthOf(Mark mark) => Sample + SvgWriter.WidthOf(mark.Name) + 14;
}
