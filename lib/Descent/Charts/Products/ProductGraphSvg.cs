using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>Draws a <see cref="ProductGraph"/> as SVG that follows the page's text colour; every entry that is marked gives the same elements.</summary>
internal sealed class ProductGraphSvg
{
    private const double Height = 32;
    private const double Gap = 40;
    private const double Left = 36;
    private const double Top = 34;

    private readonly SvgWriter _svg = new();
    private readonly double _width;

    // As wide as the longest number, so that small ones stay legible on a telephone.
    private ProductGraphSvg(ProductGraph graph) =>
        _width = Math.Max(40, graph.W.Enumerate().Concat(graph.X.Enumerate()).Concat(graph.Z.Enumerate()).Max(value => SvgWriter.WidthOf(Table.Number(value), 14)) + 10);

    public static string Draw(ProductGraph graph) => new ProductGraphSvg(graph).DrawAll(graph);

    private string DrawAll(ProductGraph graph)
    {
        var (units, inputs, samples) = (graph.W.RowCount, graph.W.ColumnCount, graph.X.ColumnCount);
        var (x, y) = (Left + (inputs * _width) + Gap, Top + (inputs * Height) + Gap);
        var (width, height) = (x + (samples * _width) + 10, y + (units * Height) + 30);
        _svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" style=\"display:block;width:100%;min-width:{width * 0.8}px;max-width:{width * 1.2}px;height:auto;")
            .Add($"font:14px system-ui,sans-serif\" fill=\"currentColor\" role=\"img\" aria-label=\"{SvgWriter.Escape(graph.ToString())}\">");

        // Marked: a row of W, a column of X, and the entry of Z where the two meet.
        Band(Left, y + (graph.Unit * Height), inputs * _width, Height, SeriesStyle.Blue);
        Band(x + (graph.Sample * _width), Top, _width, inputs * Height, SeriesStyle.Orange);
        Band(x + (graph.Sample * _width), y + (graph.Unit * Height), _width, Height, SeriesStyle.Green);
        Cells(graph.W, Left, y);
        Cells(graph.X, x, Top);
        Cells(graph.Z, x, y);

        Across(Left, y, inputs, "input");
        Down(x, Top, inputs, "input");
        Across(x, Top, samples, "sample");
        Down(Left, y, units, "unit");
        Name(Left + (inputs * _width / 2), height - 10, $"W, {graph.W.Shape}");
        Name(x + (samples * _width / 2), height - 10, $"Z = W·X, {graph.Z.Shape}");
        Name(Left + (inputs * _width / 2), Top + (inputs * Height / 2) + 5, $"X, {graph.X.Shape} →");
        return _svg.Add($"</svg>").ToString();
    }

    private void Band(double x, double y, double width, double height, string colour) =>
        _svg.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{colour}\" fill-opacity=\"0.25\" stroke=\"{colour}\" stroke-width=\"3\"/>");

    private void Cells(Matrix<double> values, double x, double y)
    {
        _svg.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{values.ColumnCount * _width}\" height=\"{values.RowCount * Height}\" fill=\"none\" stroke=\"currentColor\"/>");
        foreach (var (row, column, value) in values.EnumerateIndexed())
        {
            _svg.Text(x + ((column + 0.5) * _width), y + ((row + 0.5) * Height) + 5, Table.Number(value), "middle");
        }
    }

    // How long a side is, above it or turned beside it.
    private void Across(double x, double y, int count, string what) => _svg.Text(x + (count * _width / 2), y - 10, Count(count, what), "middle");

    private void Down(double x, double y, int count, string what)
    {
        var (tx, ty) = (x - 12, y + (count * Height / 2));
        _svg.Text(tx, ty, Count(count, what), "middle", $"transform=\"rotate(-90 {SvgWriter.Number(tx)} {SvgWriter.Number(ty)})\"");
    }

    private void Name(double x, double y, string name) => _svg.Text(x, y, name, "middle", "font-weight=\"600\"");

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
