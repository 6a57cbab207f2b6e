namespace Descent.Plotting;

/// <summary>Draws a histogram as one outline in steps, faintly filled.</summary>
internal static class HistogramSvg
{
    public static void Draw(HistogramMark mark, PlotArea area, SvgWriter svg)
    {
        var path = new SvgWriter().Add($"M{area.X(mark.Edges[0])} {area.Y(0)}");
        for (var i = 0; i < mark.Heights.Count; i++)
        {
            path.Add($"V{area.Y(mark.Heights[i])}H{area.X(mark.Edges[i + 1])}");
        }

        Shape(path.Add($"V{area.Y(0)}").ToString(), mark, svg);
    }

    /// <summary>An outline in the look of a histogram.</summary>
    public static void Shape(string path, HistogramMark mark, SvgWriter svg) =>
        svg.Add($"<path d=\"{path}\" fill=\"{mark.Look.Color}\" fill-opacity=\"{mark.Fill.ToString(System.Globalization.CultureInfo.InvariantCulture)}\" stroke=\"none\"/>")
            .Add($"<path d=\"{path}\" {LineSvg.Stroke(mark.Look, "2")}/>");
}
