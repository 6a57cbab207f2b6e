using System.Runtime.CompilerServices;

namespace Descent.Numerics;

/// <summary>C ← A·B + β·C for packed factors, tile by tile.</summary>
internal static class PackedProduct
{
    private const int LargestTile = 32 * 12;

    /// <summary>Multiplies.</summary>
    /// <param name="a">A in strips of the tile's rows.</param>
    /// <param name="strideA">From one column of A to the next: the tile's rows where strips are packed, else that of the matrix that they lie in.</param>
    /// <param name="b">B in strips of the tile's columns.</param>
    /// <param name="steps">Columns of A, rows of B.</param>
    /// <param name="c">C, of contiguous columns.</param>
    /// <param name="beta">β.</param>
    /// <param name="tile">The tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, int steps, MatrixView c, float beta, RegisterTile tile)
    {
        Span<float> target = c.Span, edge = stackalloc float[LargestTile];
        var down = strideA == tile.Rows ? steps : 1;
        for (var j = 0; j < c.Columns; j += tile.Columns)
        {
            var stripB = b.Slice(j * steps, tile.Columns * steps);
            for (var i = 0; i < c.Rows; i += tile.Rows)
            {
                var stripA = a[(i * down)..];
                var corner = target[((i * c.RowStride) + (j * c.ColumnStride))..];
                var (rows, columns) = (Math.Min(tile.Rows, c.Rows - i), Math.Min(tile.Columns, c.Columns - j));
                if (rows == tile.Rows && columns == tile.Columns && c.RowStride == 1)
                {
                    tile.Multiply(stripA, strideA, stripB, corner, c.ColumnStride, beta);
                    continue;
                }

                // A tile that reaches beyond C, or lies across its memory, is computed beside it.
                tile.Multiply(stripA, strideA, stripB, edge, tile.Rows, 0);
                if (c.RowStride == 1)
                {
                    AddColumns(edge, tile.Rows, rows, columns, corner, c.ColumnStride, beta);
                }
                else
                {
                    AddRows(edge, tile.Rows, rows, columns, corner, c.RowStride, beta);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddColumns(ReadOnlySpan<float> product, int height, int rows, int columns, Span<float> c, int stride, float beta)
    {
        for (var j = 0; j < columns; j++)
        {
            ReadOnlySpan<float> from = product.Slice(j * height, rows);
            var to = c.Slice(j * stride, rows);
            if (beta == 0)
            {
                from.CopyTo(to);
            }
            else
            {
                for (var i = 0; i < from.Length && i < to.Length; i++)
                {
                    to[i] = (beta * to[i]) + from[i];
                }
            }
        }
    }

    // The rows of C are contiguous here, its columns are not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(ReadOnlySpan<float> product, int height, int rows, int columns, Span<float> c, int stride, float beta)
    {
        for (var i = 0; i < rows; i++)
        {
            var to = c.Slice(i * stride, columns);
            if (beta == 0)
            {
                for (var (j, from) = (0, i); j < to.Length; j++, from += height)
                {
                    to[j] = product[from];
                }
            }
            else
            {
                for (var (j, from) = (0, i); j < to.Length; j++, from += height)
                {
                    to[j] = product[from] + (beta * to[j]);
                }
            }
        }
    }
}
