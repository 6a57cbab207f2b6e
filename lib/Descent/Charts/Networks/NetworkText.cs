using System.Globalization;

namespace Descent.Plotting;

/// <summary>A network graph in words.</summary>
internal static class NetworkText
{
    /// <summary>Four digits on the picture, or three where it is small; the table beside it has six.</summary>
    public static string Short(double value, int digits = 4) => value == 0
        ? "0"
        : value.ToString(Math.Abs(value) < 1e5 && double.IsInteger(value) ? "0" : $"G{digits}", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>One number, or several in parentheses.</summary>
    public static string Short(IReadOnlyList<double> values) => values.Count == 1 ? Short(values[0]) : $"({string.Join(", ", values.Select(value => Short(value)))})";

    /// <summary>The output, the loss and what is off.</summary>
    public static string Finding(NetworkGraph graph)
    {
        var loss = graph.Loss is { } number ? $", loss {Short(number)}" : "";
        var off = Off(graph.Columns.SelectMany(column => column));
        return $"Output {Short([.. graph.Columns[^1].Select(unit => unit.Value)])}{loss}{(off.Length > 0 ? $"; off: {off}" : "")}";
    }

    /// <summary>The names of the units that are off.</summary>
    public static string Off(IEnumerable<NetworkUnit> units) => string.Join(", ", units.Where(unit => unit.Masked).Select(unit => unit.Name));

    /// <summary>What a reader who does not see it must know.</summary>
    public static string Alt(NetworkGraph graph)
    {
        var off = Off(graph.Columns.SelectMany(column => column));
        return $"Network with layers of {string.Join(", ", graph.Columns.Select(column => column.Count))} units. "
            + $"Output {Table.Number(graph.Columns[^1][0].Value)}{(graph.Loss is { } loss ? $", loss {Table.Number(loss)}" : "")}. "
            + (off.Length > 0 ? $"ReLU is off at {off}: no gradient passes there." : "Every ReLU is on.");
    }
}
