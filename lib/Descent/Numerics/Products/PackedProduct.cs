using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Descent.Numerics;

/// <summary>C ← A·B + β·C for packed factors, tile by tile.</summary>
internal static class PackedProduct
{
    private const int LargestTile = 32 * 12;

    /// <summary>Multiplies.</summary>
    /// <param name="a">A in strips of the tile's rows.</param>
    /// <param name="b">B in strips of the tile's columns.</param>
    /// <param name="steps">Columns of A, rows of B.</param>
    /// <param name="c">C, of contiguous columns.</param>
    /// <param name="beta">β.</param>
    /// <param name="tile">The tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int steps, MatrixView c, float beta, RegisterTile tile)
    {
        Span<float> target = c.Span, edge = stackalloc float[LargestTile];
        for (var j = 0; j < c.Columns; j += tile.Columns)
        {
            var stripB = b.Slice(j * steps, tile.Columns * steps);
            for (var i = 0; i < c.Rows; i += tile.Rows)
            {
                var stripA = a.Slice(i * steps, tile.Rows * steps);
                var corner = target[(i + (j * c.ColumnStride))..];
                var (rows, columns) = (Math.Min(tile.Rows, c.Rows - i), Math.Min(tile.Columns, c.Columns - j));
                if (rows == tile.Rows && columns == tile.Columns)
                {
                    tile.Multiply(stripA, stripB, corner, c.ColumnStride, beta);
                    continue;
                }

                // A tile that reaches beyond C is computed beside it.
                tile.Multiply(stripA, stripB, edge, tile.Rows, 0);
                for (var column = 0; column < columns; column++)
                {
                    Add(edge.Slice(column * tile.Rows, rows), corner.Slice(column * c.ColumnStride, rows), beta);
                }
            }
        }
    }

    private static void Add(ReadOnlySpan<float> product, Span<float> c, float beta)
    {
        if (beta == 0)
        {
            product.CopyTo(c);
        }
        else
        {
            TensorPrimitives.MultiplyAdd(c, beta, product, c);
        }
    }
}
