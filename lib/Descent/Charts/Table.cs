using System.Globalization;
using System.Net;
using System.Text;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>A table of text, shown by notebooks as HTML and elsewhere as aligned columns.</summary>
/// <param name="Headers">Column headers.</param>
/// <param name="Rows">The rows, each as long as the headers.</param>
/// <param name="Caption">What to look for, one sentence; may be empty.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Table(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, string Caption = "") : IHtml
{
    /// <summary>Named numbers, vectors and matrices: name, shape, entries to 6 significant digits, a matrix row in brackets.</summary>
    /// <param name="values">Names with <see cref="double"/>, <see cref="Vector{T}"/> or <see cref="Matrix{T}"/> of double.</param>
    /// <exception cref="ArgumentException">A value is of another type.</exception>
    public static Table Of(params (string Name, object Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(["", "shape", "value"], [.. values.Select(v => (string[])[v.Name, .. Describe(v.Value)])]);
    }

    /// <inheritdoc/>
    public string ToHtml()
    {
        var html = new StringBuilder("<table class=\"descent-table\">");
        if (Caption.Length > 0)
        {
            html.Append("<caption>").Append(WebUtility.HtmlEncode(Caption)).Append("</caption>");
        }

        html.Append("<thead>").Append(Row(Headers, "th")).Append("</thead><tbody>");
        html.AppendJoin("", Rows.Select(row => Row(row, "td"))).Append("</tbody></table>");
        return html.ToString();
    }

    /// <summary>The columns aligned, two spaces apart.</summary>
    public override string ToString()
    {
        var lines = new List<IReadOnlyList<string>> { Headers };
        lines.AddRange(Rows);
        var widths = Headers.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        var text = lines.Select(line => string.Join("  ", line.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd());
        return string.Join('\n', Caption.Length > 0 ? text.Prepend(Caption) : text);
    }

    /// <summary>A number to 6 significant digits, in the same letters everywhere: the titles of a cell use it, too.</summary>
    /// <param name="value">The number; round it first where fewer digits say more.</param>
    public static string Number(double value) => value == 0 ? "0" : value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−');

    // Hosts align cells to the right by default; text beside numbers reads better from the left. A short cell, such as an id, stays on one line.
    private static string Row(IEnumerable<string> cells, string tag) => $"<tr>{string.Concat(cells.Select(cell =>
        $"<{tag}{(tag == "th" ? " scope=\"col\"" : "")} style=\"text-align:left{(cell.Length <= 8 ? ";white-space:nowrap" : "")}\">{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>";

    private static string[] Describe(object value) => value switch
    {
        double number => ["number", Number(number)],
        Vector<double> vector => [vector.Count.ToString(CultureInfo.InvariantCulture), $"({string.Join(", ", vector.Select(Number))})"],
        Matrix<double> { ColumnCount: 1 } column => [column.Shape, $"({string.Join(", ", column.Enumerate().Select(Number))})"],
        Matrix<double> matrix => [matrix.Shape, string.Join(" ", matrix.EnumerateRows().Select(row => $"[{string.Join(", ", row.Select(Number))}]"))],
        _ => throw new ArgumentException($"Table.Of shows numbers, vectors and matrices of double, got a {value?.GetType().Name ?? "null"}.", nameof(value)),
    };
}
