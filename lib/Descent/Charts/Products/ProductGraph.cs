using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>A product Z = W·X with its numbers: X stands above Z and W to its left, so that the row and the column that make an entry of Z meet in it.</summary>
/// <remarks>Shapes: W is units × inputs, X inputs × samples, Z units × samples. The arrangement is Falk's (ZAMM 31, 1951).</remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ProductGraph : IHtml
{
    private const int Most = 8;

    private ProductGraph(Matrix<double> w, Matrix<double> x, int unit, int sample) => (W, X, Unit, Sample) = (w, x, unit, sample);

    /// <summary>W, units × inputs.</summary>
    public Matrix<double> W { get; }

    /// <summary>X, inputs × samples.</summary>
    public Matrix<double> X { get; }

    /// <summary>Z = W·X, units × samples.</summary>
    public Matrix<double> Z => W * X;

    /// <summary>The marked row of W and Z, zero-based.</summary>
    public int Unit { get; }

    /// <summary>The marked column of X and Z, zero-based.</summary>
    public int Sample { get; }

    /// <summary>The picture of a product with one of its entries marked.</summary>
    /// <param name="w">W, units × inputs.</param>
    /// <param name="x">X, inputs × samples.</param>
    /// <param name="unit">The row to mark, zero-based.</param>
    /// <param name="sample">The column to mark, zero-based.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a side is longer than 8.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public static ProductGraph Of(Matrix<double> w, Matrix<double> x, int unit = 0, int sample = 0)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(x);
        if (w.ColumnCount != x.RowCount)
        {
            throw new ArgumentException($"W·X needs as many columns in W as rows in X, got {w.Shape} and {x.Shape}."
                + (w.ColumnCount == x.ColumnCount ? " Samples are columns here: pass x.Transpose()." : ""), nameof(x));
        }

        if (Math.Max(Math.Max(w.RowCount, w.ColumnCount), x.ColumnCount) > Most)
        {
            throw new ArgumentException($"A product graph draws sides of at most {Most}, got {w.Shape} and {x.Shape}.", nameof(w));
        }

        return unit < 0 || unit >= w.RowCount ? throw new ArgumentOutOfRangeException(nameof(unit), $"Expected a unit from 0 to {w.RowCount - 1}, got {unit}.")
            : sample < 0 || sample >= x.ColumnCount ? throw new ArgumentOutOfRangeException(nameof(sample), $"Expected a sample from 0 to {x.ColumnCount - 1}, got {sample}.")
            : new(w, x, unit, sample);
    }

    /// <summary>An animation that goes through the entries of Z, row by row.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="w">W, units × inputs.</param>
    /// <param name="x">X, inputs × samples.</param>
    /// <param name="start">Which entry is marked at first, zero-based in the order of reading.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, a side is longer than 8, or Z has one entry only.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no entry <paramref name="start"/>.</exception>
    public static ProductAnimation Frames(string title, Matrix<double> w, Matrix<double> x, int start = 0) => new(title, w, x, start);

    /// <summary>The marked entry as a sum: <c>Z row 2, column 3 = 2·3 + 2·3 + 2·3 = 18</c>.</summary>
    public string Sum => $"Z row {Unit + 1}, column {Sample + 1} = "
        + $"{string.Join(" + ", W.Row(Unit).Zip(X.Column(Sample), (w, x) => $"{Signed(w)}·{Signed(x)}"))} = {Table.Number(Z[Unit, Sample])}";

    /// <inheritdoc/>
    public string ToHtml() => ProductHtml.Of(this);

    /// <summary>The shapes and the marked entry.</summary>
    public override string ToString() => $"{W.Shape} · {X.Shape} = {Z.Shape}. {Sum}.";

    private static string Signed(double value) => value < 0 ? $"({Table.Number(value)})" : Table.Number(value);
}
