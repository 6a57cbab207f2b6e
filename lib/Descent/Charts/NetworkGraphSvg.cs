using System.Globalization;
using System.Net;
using System.Text;

namespace Descent.Plotting;

/// <summary>Draws a <see cref="NetworkGraph"/> as inline SVG that follows the page's text colour.</summary>
internal static class NetworkGraphSvg
{
    private const int Width = 640;
    private const int RowHeight = 112;
    private const int Radius = 20;
    private const string Positive = "#0072B2";
    private const string Negative = "#D55E00";

    // Lines need a contrast of 3, text one of 4.5: text is drawn towards the page's own colour. Where color-mix is unknown the text inherits that colour.
    private const string BackwardText = "color-mix(in srgb, #D55E00 65%, currentColor)";

    // Where along its line a weight's number may stand; the middle first, because ties go to the first.
    private static readonly double[] Places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];

    public static string Draw(NetworkGraph graph)
    {
        var rows = graph.Columns.Max(column => column.Count);
        var height = rows * RowHeight;
        var edges = Enumerable.Range(0, graph.Weights.Count).SelectMany(layer => Placed([.. Edges(graph, layer, rows)])).ToList();
        var mask = $"descent-gaps-{Fingerprint(edges):x8}";
        var svg = new StringBuilder();

        // Narrower than 540 px the picture scrolls instead of shrinking, so that its numbers stay legible on a telephone.
        svg.Append(CultureInfo.InvariantCulture, $"<figure class=\"descent-figure\" style=\"margin:1em 0;overflow-x:auto\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" ")
            .Append("style=\"width:100%;min-width:540px;max-width:760px;height:auto;font:14px system-ui,sans-serif\" fill=\"currentColor\" role=\"img\" ")
            .Append(CultureInfo.InvariantCulture, $"aria-label=\"{WebUtility.HtmlEncode(Alt(graph))}\">");
        Gaps(svg, edges, mask, height);
        edges.ForEach(edge => Line(svg, edge, mask));
        edges.ForEach(edge => Text(svg, edge.X, edge.Y + 4, Short(edge.Weight), "font-size=\"13\" class=\"descent-weight\""));
        for (var column = 0; column < graph.Columns.Count; column++)
        {
            for (var i = 0; i < graph.Columns[column].Count; i++)
            {
                Unit(svg, graph.Columns[column][i], X(graph, column), Y(graph, column, i, rows));
            }
        }

        return svg.Append("</svg><figcaption style=\"font:13px system-ui,sans-serif\">Above a unit: its value, going forward. Below: δ = ∂L/∂z, coming back (∂L/∂x at an input). ")
            .Append("Lines: weights, thicker where larger, orange and dashed where negative.</figcaption></figure>").ToString();
    }

    private static IEnumerable<Edge> Edges(NetworkGraph graph, int layer, int rows)
    {
        var w = graph.Weights[layer];
        var largest = Math.Max(1e-12, w.Enumerate().Max(Math.Abs));
        for (var j = 0; j < w.ColumnCount; j++)
        {
            for (var i = 0; i < w.RowCount; i++)
            {
                yield return new(
                    X(graph, layer) + Radius, Y(graph, layer, j, rows), X(graph, layer + 1) - Radius, Y(graph, layer + 1, i, rows),
                    w[i, j], Math.Abs(w[i, j]) / largest);
            }
        }
    }

    // Each number goes where it is farthest from the other lines and from the numbers that stand already.
    private static List<Edge> Placed(IReadOnlyList<Edge> edges)
    {
        var placed = new List<Edge>();
        foreach (var edge in edges)
        {
            placed.Add(Places.Select(place => edge with { Place = place }).MaxBy(candidate => Math.Min(
                edges.Where(other => other != edge).Select(other => Math.Min(24, other.DistanceTo(candidate.X, candidate.Y))).DefaultIfEmpty(24).Min(),
                placed.Select(other => Math.Min(24, other.GapTo(candidate))).DefaultIfEmpty(24).Min()))!);
        }

        return placed;
    }

    // The lines leave a gap under each number. A gap needs no background colour, so it works on a light page and on a dark one.
    private static void Gaps(StringBuilder svg, List<Edge> edges, string mask, int height)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<mask id=\"{mask}\" maskUnits=\"userSpaceOnUse\" x=\"0\" y=\"0\" width=\"{Width}\" height=\"{height}\">")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#fff\"/>");
        foreach (var edge in edges)
        {
            var width = (Short(edge.Weight).Length * 7.5) + 6;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{edge.X - (width / 2):F0}\" y=\"{edge.Y - 9:F0}\" width=\"{width:F0}\" height=\"18\" rx=\"4\" fill=\"#000\"/>");
        }

        svg.Append("</mask>");
    }

    private static void Line(StringBuilder svg, Edge edge, string mask)
    {
        var (colour, dash) = edge.Weight < 0 ? (Negative, " stroke-dasharray=\"7 4\"") : (Positive, "");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{edge.X1:F0}\" y1=\"{edge.Y1:F0}\" x2=\"{edge.X2:F0}\" y2=\"{edge.Y2:F0}\" stroke=\"{colour}\"{dash} ")
            .Append(CultureInfo.InvariantCulture, $"stroke-width=\"{1 + (3 * edge.Share):F1}\" mask=\"url(#{mask})\"/>");
    }

    private static void Unit(StringBuilder svg, NetworkUnit unit, double x, double y)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:F0}\" cy=\"{y:F0}\" r=\"{Radius}\" fill=\"{(unit.Masked ? Negative : "none")}\" ")
            .Append(CultureInfo.InvariantCulture, $"fill-opacity=\"0.2\" stroke=\"currentColor\" stroke-width=\"1.5\"{(unit.Masked ? " stroke-dasharray=\"4 3\"" : "")}/>");
        Text(svg, x, y + 5, unit.Masked ? "off" : unit.Name, "font-size=\"13\"");
        var forward = unit.Z is { } z && z != unit.Value ? $"z {Short(z)} → {Short(unit.Value)}" : Short(unit.Value);
        Text(svg, x, y - Radius - 8, forward, "font-weight=\"600\"");
        Text(svg, x, y + Radius + 18, Short(unit.Delta), $"fill=\"{BackwardText}\"");
    }

    private static void Text(StringBuilder svg, double x, double y, string text, string style) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F0}\" y=\"{y:F0}\" text-anchor=\"middle\" {style}>{WebUtility.HtmlEncode(text)}</text>");

    // Four digits on the picture; the table beside it has six.
    private static string Short(double value) => value == 0 ? "0" : value.ToString("G4", CultureInfo.InvariantCulture).Replace('-', '−');

    private static double X(NetworkGraph graph, int column) => 60 + (column * (Width - 120.0) / (graph.Columns.Count - 1));

    private static double Y(NetworkGraph graph, int column, int i, int rows) =>
        (i + 0.5 + ((rows - graph.Columns[column].Count) / 2.0)) * RowHeight;

    // Two graphs on one page have masks of different names unless their gaps are the same.
    private static uint Fingerprint(IEnumerable<Edge> edges) =>
        edges.Aggregate(2166136261u, (hash, edge) => ((((hash ^ (uint)edge.X) * 16777619) ^ (uint)edge.Y) * 16777619) ^ (uint)Short(edge.Weight).Length);

    private static string Alt(NetworkGraph graph)
    {
        var masked = graph.Columns.SelectMany(column => column).Where(unit => unit.Masked).Select(unit => unit.Name).ToList();
        return $"Network with layers of {string.Join(", ", graph.Columns.Select(column => column.Count))} units. "
            + $"Output {Table.Number(graph.Columns[^1][0].Value)}, loss {Table.Number(graph.Loss)}. "
            + (masked.Count > 0 ? $"ReLU is off at {string.Join(", ", masked)}: no gradient passes there." : "Every ReLU is on.");
    }

    /// <summary>The line of a weight, its number at <paramref name="Place"/> of the way.</summary>
    private sealed record Edge(double X1, double Y1, double X2, double Y2, double Weight, double Share, double Place = 0.5)
    {
        public double X => X1 + (Place * (X2 - X1));

        public double Y => Y1 + (Place * (Y2 - Y1));

        public double DistanceTo(double x, double y)
        {
            var (dx, dy) = (X2 - X1, Y2 - Y1);
            var along = Math.Clamp((((x - X1) * dx) + ((y - Y1) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
            return double.Hypot(x - X1 - (along * dx), y - Y1 - (along * dy));
        }

        // Numbers are about twice as wide as high.
        public double GapTo(Edge other) => double.Hypot((X - other.X) / 2, Y - other.Y);
    }
}
