using System.Globalization;
using System.Net;
using System.Text;

namespace Descent.Plotting;

/// <summary>Draws a <see cref="NetworkGraph"/> as inline SVG that follows the page's text colour.</summary>
internal static class NetworkGraphSvg
{
    private const int Width = 720;
    private const int RowHeight = 110;
    private const int Radius = 19;
    private const string Positive = "#0072B2";
    private const string Negative = "#D55E00";

    public static string Draw(NetworkGraph graph)
    {
        var rows = graph.Columns.Max(column => column.Count);
        var height = (rows * RowHeight) + 44;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure class=\"descent-figure\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" ")
            .Append("style=\"max-width:100%;height:auto;font:13px system-ui,sans-serif\" fill=\"currentColor\" role=\"img\" ")
            .Append(CultureInfo.InvariantCulture, $"aria-label=\"{WebUtility.HtmlEncode(Alt(graph))}\">");
        for (var layer = 0; layer < graph.Weights.Count; layer++)
        {
            Edges(svg, graph, layer, rows);
        }

        for (var column = 0; column < graph.Columns.Count; column++)
        {
            for (var i = 0; i < graph.Columns[column].Count; i++)
            {
                Unit(svg, graph.Columns[column][i], X(graph, column), Y(graph, column, i, rows));
            }
        }

        Legend(svg, height);
        return svg.Append("</svg></figure>").ToString();
    }

    private static void Edges(StringBuilder svg, NetworkGraph graph, int layer, int rows)
    {
        var w = graph.Weights[layer];
        var largest = Math.Max(1e-12, w.Enumerate().Max(Math.Abs));
        for (var i = 0; i < w.RowCount; i++)
        {
            for (var j = 0; j < w.ColumnCount; j++)
            {
                var (x1, y1, x2, y2) = (X(graph, layer) + Radius, Y(graph, layer, j, rows), X(graph, layer + 1) - Radius, Y(graph, layer + 1, i, rows));
                var (colour, dash) = w[i, j] < 0 ? (Negative, " stroke-dasharray=\"7 4\"") : (Positive, "");
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{colour}\"{dash} ")
                    .Append(CultureInfo.InvariantCulture, $"stroke-width=\"{1 + (3 * Math.Abs(w[i, j]) / largest):F1}\"/>");

                // A third of the way along, where lines from different units lie apart; the halo keeps the number legible on top of a line.
                var (x, y) = (x1 + ((x2 - x1) * 0.3), y1 + ((y2 - y1) * 0.3) - 4);
                Text(svg, x, y, Short(w[i, j]), "middle", $"fill=\"{colour}\" font-size=\"12\" class=\"descent-weight\"");
            }
        }
    }

    private static void Unit(StringBuilder svg, NetworkUnit unit, double x, double y)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Radius}\" fill=\"{(unit.Masked ? Negative : "none")}\" ")
            .Append(CultureInfo.InvariantCulture, $"fill-opacity=\"0.15\" stroke=\"currentColor\" stroke-width=\"1.5\"{(unit.Masked ? " stroke-dasharray=\"4 3\"" : "")}/>");
        Text(svg, x, y + 4, unit.Masked ? "off" : unit.Name, "middle", "font-size=\"12\"");
        var forward = unit.Z is { } z && z != unit.Value ? $"z {Short(z)} → {Short(unit.Value)}" : Short(unit.Value);
        Text(svg, x, y - Radius - 8, forward, "middle", "font-weight=\"600\"");
        Text(svg, x, y + Radius + 18, Short(unit.Delta), "middle", $"fill=\"{Negative}\" font-size=\"12\"");
    }

    private static void Legend(StringBuilder svg, int height) => Text(svg, Width / 2.0, height - 12,
        "above a unit: forward value · below it: δ = ∂L/∂z (∂L/∂x at an input) · lines: weights, dashed where negative", "middle", "font-size=\"12\"");

    private static void Text(StringBuilder svg, double x, double y, string text, string anchor, string style) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F0}\" y=\"{y:F0}\" text-anchor=\"{anchor}\" {style}>{WebUtility.HtmlEncode(text)}</text>");

    // Four digits on the picture; the table beside it has six.
    private static string Short(double value) => value == 0 ? "0" : value.ToString("G4", CultureInfo.InvariantCulture).Replace('-', '−');

    private static double X(NetworkGraph graph, int column) => 70 + (column * (Width - 140.0) / (graph.Columns.Count - 1));

    private static double Y(NetworkGraph graph, int column, int i, int rows) =>
        16 + ((i + 0.5 + ((rows - graph.Columns[column].Count) / 2.0)) * RowHeight);

    private static string Alt(NetworkGraph graph)
    {
        var masked = graph.Columns.SelectMany(column => column).Where(unit => unit.Masked).Select(unit => unit.Name).ToList();
        return $"Network with layers of {string.Join(", ", graph.Columns.Select(column => column.Count))} units. "
            + $"Output {Table.Number(graph.Columns[^1][0].Value)}, loss {Table.Number(graph.Loss)}. "
            + (masked.Count > 0 ? $"ReLU is off at {string.Join(", ", masked)}: no gradient passes there." : "Every ReLU is on.");
    }
}
