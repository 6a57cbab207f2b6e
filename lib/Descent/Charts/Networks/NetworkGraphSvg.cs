namespace Descent.Plotting;

/// <summary>
/// Draws a <see cref="NetworkGraph"/> as SVG that follows the page's text colour. Two graphs of the same layers have the same elements in the same order:
/// an animation changes their texts and attributes.
/// </summary>
internal static class NetworkGraphSvg
{
    private const string Positive = SeriesStyle.Blue;
    private const string Negative = SeriesStyle.Vermillion;

    // Lines need a contrast of 3, text one of 4.5: text is drawn towards the page's own colour. Where color-mix is unknown the text inherits that colour.
    private const string BackwardText = "color-mix(in srgb, #D55E00 65%, currentColor)";

    public static string Draw(NetworkGraph graph, NetworkLayout layout)
    {
        var svg = new SvgWriter();
        var edges = layout.Edges(graph);

        // What has no room scrolls instead of shrinking, so that its numbers stay legible.
        var least = Math.Min(540, 76 * graph.Columns.Count);
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {layout.Width} {layout.Height(graph)}\" role=\"img\" aria-label=\"{SvgWriter.Escape(NetworkText.Alt(graph))}\" ")
            .Add($"fill=\"currentColor\" style=\"width:100%;min-width:{least}px;max-width:760px;height:auto;font:{layout.TextSize}px system-ui,sans-serif\">");
        foreach (var edge in edges)
        {
            Line(edge, edge.Path(edges), graph.Reveal, svg);
        }

        foreach (var edge in edges.Where(edge => edge.IsNumbered))
        {
            svg.Text(edge.X, edge.Y + 4, NetworkText.Short(edge.Weight), "middle", $"font-size=\"{SvgWriter.Number(Math.Max(12, layout.TextSize - 1))}\" class=\"descent-weight\"");
        }

        for (var column = 0; column < graph.Columns.Count; column++)
        {
            var isForward = column < graph.Reveal.Forward;
            var isBackward = graph.Columns.Count - column <= graph.Reveal.Backward;
            for (var i = 0; i < graph.Columns[column].Count; i++)
            {
                Unit(graph.Columns[column][i], isForward, isBackward, layout.X(graph, column), layout.Y(graph, column, i), layout, layout.IsStacked(graph), svg);
            }
        }

        return svg.Add($"</svg>").ToString();
    }

    private static void Line(NetworkEdge edge, string path, NetworkReveal reveal, SvgWriter svg) => svg
        .Add($"<path d=\"{path}\" stroke=\"{(edge.Weight < 0 ? Negative : Positive)}\"{(edge.Weight < 0 ? " stroke-dasharray=\"7 4\"" : "")} stroke-width=\"{1 + (3 * edge.Share)}\" ")
        .Add($"stroke-opacity=\"{(reveal.Layer is { } layer && layer != edge.Layer ? "0.35" : edge.IsNumbered ? "1" : "0.5")}\" class=\"descent-edge\"><title>{edge.From} → {edge.To}: {NetworkText.Short(edge.Weight)}</title></path>");

    private static void Unit(NetworkUnit unit, bool isForward, bool isBackward, double x, double y, NetworkLayout layout, bool isStacked, SvgWriter svg)
    {
        var isOff = unit.Masked && isForward;
        svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{layout.Radius}\" fill=\"{(isOff ? Negative : "none")}\" ")
            .Add($"fill-opacity=\"0.2\" stroke=\"currentColor\" stroke-width=\"1.5\"{(isOff ? " stroke-dasharray=\"4 3\"" : "")}/>");
        svg.Text(x, y + 5, isOff ? "off" : unit.Name, "middle", $"font-size=\"{SvgWriter.Number(Math.Max(12, layout.TextSize - 1))}\"");
        var (above, first, second) = (y - layout.Radius - 8, "", isForward ? NetworkText.Short(unit.Value, layout.Digits) : "");
        if (isForward && unit.Z is { } z && z != unit.Value)
        {
            (first, second) = isStacked ? ($"z {NetworkText.Short(z, layout.Digits)}", $"→ {second}") : ("", $"z {NetworkText.Short(z, layout.Digits)} → {second}");
        }

        if (isStacked)
        {
            svg.Text(x, above - layout.TextSize - 2, first, "middle", "font-weight=\"600\"");
        }

        svg.Text(x, above, second, "middle", "font-weight=\"600\"");
        svg.Text(x, y + layout.Radius + 18, isBackward && unit.Delta is { } delta ? NetworkText.Short(delta, layout.Digits) : "", "middle", $"fill=\"{BackwardText}\"");
    }
}
