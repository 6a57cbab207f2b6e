namespace Descent.Plotting;

/// <summary>The numbers behind a figure, few enough to read.</summary>
internal static class DataTable
{
    /// <summary>Rows that a table has at the most.</summary>
    public const int MostRows = 200;

    private const int MostColumns = 12;

    /// <summary>The table of a figure; panels that share their x share the table.</summary>
    public static Table Of(Figure figure)
    {
        List<Mark> marks = [.. figure.Panels.SelectMany(panel => panel.Marks)];
        var x = figure.Panels[0].X.Title;
        return marks switch
        {
            [BarsMark bars, ..] when marks.All(mark => mark is BarsMark other && other.Categories.SequenceEqual(bars.Categories)) =>
                Thin([bars.IsHorizontal ? figure.Panels[0].Y.Title : x, .. Names(marks, figure)], bars.Categories.Count, row =>
                    [bars.Categories[row], .. marks.OfType<BarsMark>().Select(mark => NumberText.Significant(mark.Values[row]))]),
            [PointsMark first, ..] when marks.All(mark => mark is PointsMark points && points.X.SequenceEqual(first.X)) =>
                Thin([x, .. Names(marks, figure)], first.X.Count, row =>
                    [NumberText.Significant(first.X[row]), .. marks.OfType<PointsMark>().Select(mark => NumberText.Significant(mark.Y[row]))]),
            [HistogramMark first, ..] when marks.All(mark => mark is HistogramMark other && other.Edges.SequenceEqual(first.Edges)) =>
                Thin([x, .. Names(marks, figure)], first.Heights.Count, row =>
                    [first.Pairs(figure.Panels[0]).ElementAt(row).Place, .. marks.OfType<HistogramMark>().Select(mark => NumberText.Significant(mark.Heights[row]))]),
            [WallMark wall, ..] => Thin(["picture", "name", wall.Field is { } field ? $"mean {field.Value.Title}" : "mean (0 to 1)"], wall.Names.Count, row =>
                [NumberText.Significant(row + 1), wall.Names[row], NumberText.Significant(wall.Mean(row))]),
            [FieldMark field, ..] when figure.Panels.Count == 1 || marks.All(mark => mark is FieldMark) => OfField(field, figure.Panels[0]),
            _ => OfUnlike(figure),
        };
    }

    /// <summary>So many of the numbers from 0 to below <paramref name="count"/>, evenly spread, the first and the last among them.</summary>
    public static IReadOnlyList<int> Thin(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1.0) / (most - 1)))];

    private static Table Thin(IReadOnlyList<string> headers, int count, Func<int, IReadOnlyList<string>> row)
    {
        var rows = Thin(count, MostRows);
        return new(headers, [.. rows.Select(row)], rows.Count < count ? $"{rows.Count} of {NumberText.Significant(count)} rows, evenly spread." : "");
    }

    private static IEnumerable<string> Names(List<Mark> marks, Figure figure) => marks.Select(mark =>
    {
        var value = figure.Panels.First(panel => panel.Marks.Contains(mark)) is var panel && mark is BarsMark { IsHorizontal: true } ? panel.X.Title : panel.Y.Title;
        return mark.Name.Length == 0 || mark.Name == value ? value : figure.Panels.Count > 1 ? $"{value}: {mark.Name}" : mark.Name;
    });

    private static Table OfUnlike(Figure figure)
    {
        List<(string Series, string X, string Y)> pairs = [.. figure.Panels.SelectMany(panel => panel.Marks.SelectMany(mark =>
            mark.Pairs(panel).Select(pair => (figure.Panels.Count == 1 || mark.Name.Length == 0 ? mark.Name : $"{panel.Y.Title}: {mark.Name}", pair.Place, pair.Value))))];
        var (x, y) = (figure.Panels.Select(panel => panel.X.Title).Distinct().ToList(), figure.Panels.Select(panel => panel.Y.Title).Distinct().ToList());
        return Thin(["series", x.Count == 1 ? x[0] : "x", y.Count == 1 ? y[0] : "y"], pairs.Count, row => [pairs[row].Series, pairs[row].X, pairs[row].Y]);
    }

    private static Table OfField(FieldMark field, Panel panel)
    {
        var (rows, columns) = (Thin(field.Grid.Y.Count, 41), Thin(field.Grid.X.Count, MostColumns));
        return new(
            [$"{panel.Y.Title} \\ {panel.X.Title}", .. columns.Select(column => panel.X.NameOf(field.Grid.X[column]))],
            [.. rows.Select(row => (IReadOnlyList<string>)
                [panel.Y.NameOf(field.Grid.Y[row]), .. columns.Select(column => NumberText.Significant(field.Grid.Z[row, column]))])],
            rows.Count < field.Grid.Y.Count || columns.Count < field.Grid.X.Count
                ? $"{field.Value.Title} at {rows.Count} × {columns.Count} of {field.Grid.Y.Count} × {field.Grid.X.Count} points, evenly spread."
                : field.Value.Title);
    }
}
