using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>Draws a <see cref="ProductGraph"/> as inline SVG that follows the page's text colour.</summary>
internal static class ProductGraphSvg
{
    private const double CellWidth = 54;
    private const double CellHeight = 34;
    private const double Gap = 40;
    private const double Left = 74;
    private const double Top = 44;

    public static string Draw(ProductGraph graph)
    {
        var (units, inputs, samples) = (graph.W.RowCount, graph.W.ColumnCount, graph.X.ColumnCount);
        var (x, y) = (Left + (inputs * CellWidth) + Gap, Top + (inputs * CellHeight) + Gap);
        var (width, height) = (x + (samples * CellWidth) + 44, y + (units * CellHeight) + 34);
        var svg = new SvgWriter();
        svg.Add($"<figure class=\"descent-figure\" style=\"margin:1em 0;overflow-x:auto\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" ")
            .Add($"style=\"width:100%;min-width:{Math.Min(width, 340)}px;max-width:{width * 1.1}px;height:auto;font:14px system-ui,sans-serif\" fill=\"currentColor\" role=\"img\" ")
            .Add($"aria-label=\"{SvgWriter.Escape(graph.ToString())}\">");

        // Marked: a row of W, a column of X, and the entry of Z where the two meet.
        Band(svg, Left, y + (graph.Unit * CellHeight), inputs * CellWidth, CellHeight, SeriesStyle.Blue);
        Band(svg, x + (graph.Sample * CellWidth), Top, CellWidth, inputs * CellHeight, SeriesStyle.Orange);
        Band(svg, x + (graph.Sample * CellWidth), y + (graph.Unit * CellHeight), CellWidth, CellHeight, SeriesStyle.Green);
        Cells(svg, graph.W, Left, y);
        Cells(svg, graph.X, x, Top);
        Cells(svg, graph.Z, x, y);

        Across(svg, Left, y, inputs, "input");
        Down(svg, x, Top, inputs, "input");
        Across(svg, x, Top, samples, "sample");
        Down(svg, Left, y, units, "unit");
        Name(svg, Left + (inputs * CellWidth / 2), height - 12, $"W, {graph.W.Shape}");
        Name(svg, x + (samples * CellWidth / 2), height - 12, $"Z = W·X, {graph.Z.Shape}");
        Name(svg, Left + (inputs * CellWidth / 2), Top + (inputs * CellHeight / 2), $"X, {graph.X.Shape}  →");
        return svg.Add($"</svg><figcaption style=\"font:13px system-ui,sans-serif\">{SvgWriter.Escape(graph.Sum)}: a row of W meets a column of X. The two sides called inputs must be equally long.</figcaption></figure>").ToString();
    }

    private static void Band(SvgWriter svg, double x, double y, double width, double height, string colour) =>
        svg.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{colour}\" fill-opacity=\"0.25\" stroke=\"{colour}\" stroke-width=\"3\"/>");

    private static void Cells(SvgWriter svg, Matrix<double> values, double x, double y)
    {
        svg.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{values.ColumnCount * CellWidth}\" height=\"{values.RowCount * CellHeight}\" fill=\"none\" stroke=\"currentColor\"/>");
        foreach (var (row, column, value) in values.EnumerateIndexed())
        {
            svg.Text(x + ((column + 0.5) * CellWidth), y + ((row + 0.5) * CellHeight) + 5, Table.Number(value), "middle");
        }
    }

    // How long a side is, above it or turned beside it.
    private static void Across(SvgWriter svg, double x, double y, int count, string what) =>
        svg.Text(x + (count * CellWidth / 2), y - 10, Count(count, what), "middle");

    private static void Down(SvgWriter svg, double x, double y, int count, string what)
    {
        var (tx, ty) = (x - 12, y + (count * CellHeight / 2));
        svg.Text(tx, ty, Count(count, what), "middle", $"transform=\"rotate(-90 {SvgWriter.Number(tx)} {SvgWriter.Number(ty)})\"");
    }

    private static void Name(SvgWriter svg, double x, double y, string name) => svg.Text(x, y, name, "middle", "font-weight=\"600\"");

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
