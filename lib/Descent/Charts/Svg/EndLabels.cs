namespace Descent.Plotting;

/// <summary>The names of lines, written where the lines end: nearer than a legend.</summary>
/// <param name="Lines">The lines, each with its last point.</param>
/// <param name="Width">The room to the right of the area.</param>
internal sealed record EndLabels(IReadOnlyList<(LineMark Line, double X, double Y)> Lines, double Width)
{
    private const double LineHeight = 16;

    /// <summary>The labels where all marks are lines that end near the right edge, and their names fit; else <see langword="null"/>.</summary>
    public static EndLabels? For(IReadOnlyList<Mark> marks, Scale x, Scale y, double width)
    {
        if (marks.Count is 0 or > 8 || marks.Any(mark => mark is not LineMark))
        {
            return null;
        }

        var room = 18 + marks.Max(mark => SvgWriter.WidthOf(mark.Name));
        List<(LineMark, double, double)> lines = [];
        foreach (var line in marks.Cast<LineMark>())
        {
            var last = Enumerable.Range(0, line.X.Count).LastOrDefault(i => x.At(line.X[i]) is >= 0 and <= 1.000001 && !double.IsNaN(y.At(line.Y[i])), -1);
            if (last < 0 || x.At(line.X[last]) < 0.85)
            {
                return null;
            }

            lines.Add((line, line.X[last], line.Y[last]));
        }

        return room <= 0.3 * width ? new(lines, room) : null;
    }

    /// <summary>Writes the names, apart from each other, in the order of the lines' ends.</summary>
    public void Draw(PlotArea area, SvgWriter svg)
    {
        var places = Lines.Select(line => (line.Line, Y: Math.Clamp(area.Y(line.Y), area.Top, area.Bottom))).OrderBy(place => place.Y).ToArray();
        var texts = places.Select(place => place.Y).ToArray();

        // Down until none touch, then up from the lower edge.
        for (var i = 1; i < texts.Length; i++)
        {
            texts[i] = Math.Max(texts[i], texts[i - 1] + LineHeight);
        }

        for (var (i, limit) = (texts.Length - 1, area.Bottom); i >= 0; i--, limit -= LineHeight)
        {
            texts[i] = Math.Min(texts[i], limit);
        }

        for (var i = 0; i < texts.Length; i++)
        {
            svg.Line(area.Right + 2, places[i].Y, area.Right + 11, texts[i], $"stroke=\"{places[i].Line.Look.Color}\" stroke-width=\"1.5\" fill=\"none\"");
            svg.Text(area.Right + 14, texts[i] + 4, places[i].Line.Name);
        }
    }
}
