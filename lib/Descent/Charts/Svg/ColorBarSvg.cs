namespace Descent.Plotting;

/// <summary>Draws what the colours of a field mean.</summary>
internal static class ColorBarSvg
{
    private const double Thickness = 14;
    private const int Steps = 48;

    /// <summary>The room that it needs at the right.</summary>
    public static double Width(FieldMark field) => 14 + Thickness + 10 + field.ColorScale.Marked(6).Max(tick => SvgWriter.WidthOf(tick.Label, AxesSvg.TickSize));

    /// <summary>Draws the bar.</summary>
    public static void Draw(FieldMark field, double left, double top, double height, SvgWriter svg)
    {
        var scale = field.ColorScale;
        svg.Add($"<g shape-rendering=\"crispEdges\"{(field.Opacity < 1 ? $" fill-opacity=\"{SvgWriter.Number(field.Opacity)}\"" : "")}>");
        for (var i = 0; i < Steps; i++)
        {
            var from = top + (height * (Steps - 1 - i) / Steps);
            svg.Add($"<rect x=\"{left}\" y=\"{from}\" width=\"{Thickness}\" height=\"{(height / Steps) + (field.Opacity < 1 ? 0 : 0.5)}\" fill=\"{field.Colors.At((i + 0.5) / Steps)}\"/>");
        }

        svg.Add($"</g>");
        foreach (var tick in scale.Marked(6))
        {
            svg.Text(left + Thickness + 6, top + (height * (1 - scale.At(tick.Value))) + 4, tick.Label, attributes: "font-size=\"12\"");
        }
    }
}
