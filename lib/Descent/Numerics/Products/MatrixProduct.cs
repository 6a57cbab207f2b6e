namespace Descent.Numerics;

/// <summary>The matrix product of the library, in single precision: C ← A·B + β·C, with an optional tail φ(·) on the finished entries.</summary>
internal static class MatrixProduct
{
    // Below this many multiply-adds, waking a second thread costs more than it saves.
    private const long WorthASecondThread = 1 << 19;

    // From here on, laying the factors out for whole tiles costs less than it saves.
    private const int Wide = 64;

    /// <summary>Multiplies. Where β is 0, C is not read, so that it may hold anything, NaN too.</summary>
    /// <param name="a">A, m × k; transpose a view to multiply by a transpose.</param>
    /// <param name="b">B, k × n.</param>
    /// <param name="c">C, m × n, contiguous in one direction; shares no entry with A or B.</param>
    /// <param name="beta">β, 0 to overwrite, 1 to add.</param>
    /// <param name="tail">What happens to each finished part of a column; only where C's columns are contiguous.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or C lies in the memory of A or B.</exception>
    public static void Multiply(in MatrixView a, in MatrixView b, in MatrixView c, float beta = 0, ProductTail? tail = null)
    {
        Check(a, b, c);
        if (!c.HasContiguousColumns)
        {
            // Cᵀ = Bᵀ·Aᵀ.
            Multiply(b.T, a.T, c.T, beta, tail);
            return;
        }

        if (c.Rows == 0 || c.Columns == 0)
        {
            return;
        }

        if (NarrowProduct.IsFast && c.Rows <= RegisterTile.Best.Columns && c.Columns >= Wide && a.Columns >= Wide && b.ColumnStride == 1 && tail is null)
        {
            // Few rows, and the rows of B are contiguous, as in ∂W of 10 outputs: Cᵀ = Bᵀ·Aᵀ has long columns, of which nearly whole tiles are made.
            BlockedProduct.Current.Multiply(b.T, a.T, c.T, beta, tail, RegisterTile.Best, 1);
        }
        else if (NarrowProduct.IsFast && c.Rows <= NarrowProduct.Rows && a.Columns > 0)
        {
            NarrowProduct.Multiply(a, b, c, beta);
            Finish(c, tail);
        }
        else if (a.Columns == 0 || (c.Columns <= FlatProduct.Columns && b.HasContiguousColumns && (a.RowStride == 1 || a.ColumnStride == 1)))
        {
            FlatProduct.Multiply(a, b, c, beta);
            Finish(c, tail);
        }
        else
        {
            var threads = (long)c.Rows * c.Columns * a.Columns >= WorthASecondThread ? ParallelWork.Threads : 1;
            BlockedProduct.Current.Multiply(a, b, c, beta, tail, RegisterTile.For(c.Columns), threads);
        }
    }

    private static void Finish(in MatrixView c, ProductTail? tail)
    {
        if (c.ColumnStride == c.Rows)
        {
            tail?.ApplyToAll(c.Span[..(c.Rows * c.Columns)], c.Rows);
            return;
        }

        for (var j = 0; tail is not null && j < c.Columns; j++)
        {
            tail.Apply(c.Column(j), 0);
        }
    }

    private static void Check(in MatrixView a, in MatrixView b, in MatrixView c)
    {
        if (a.Columns != b.Rows || a.Rows != c.Rows || b.Columns != c.Columns)
        {
            throw new ArgumentException($"Expected a product of shape {a.Rows}×{b.Columns} from inner lengths that agree, got {a.Rows}×{a.Columns} times {b.Rows}×{b.Columns} for {c.Rows}×{c.Columns}.");
        }

        if (c.RowStride != 1 && c.ColumnStride != 1)
        {
            throw new ArgumentException("Expected a result that is contiguous in one direction.", nameof(c));
        }

        if (Overlap(a, c) || Overlap(b, c))
        {
            throw new ArgumentException("Expected a result of its own, got one that lies in the memory of a factor; multiply into another matrix.", nameof(c));
        }
    }

    private static bool Overlap(in MatrixView x, in MatrixView c) =>
        ReferenceEquals(x.Data, c.Data) && x.Rows > 0 && x.Columns > 0 && c.Rows > 0 && c.Columns > 0 && x.Offset <= Last(c) && c.Offset <= Last(x);

    private static int Last(in MatrixView x) => x.Offset + ((x.Rows - 1) * x.RowStride) + ((x.Columns - 1) * x.ColumnStride);
}
