using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>
/// Lays a factor out in the order in which a tile reads it: strips of a few rows, each strip column after column, the last one filled up with zeros.
/// </summary>
internal static class Packing
{
    /// <summary>Packs a block; B is packed as the rows of its transpose.</summary>
    /// <param name="block">The block.</param>
    /// <param name="height">Rows of a strip.</param>
    /// <param name="packed">Where to; as many whole strips as the block's rows need.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(MatrixView block, int height, Span<float> packed)
    {
        var whole = block.Rows / height * height;
        if (whole < block.Rows)
        {
            packed[(whole * block.Columns)..].Clear();
        }

        if (block.RowStride == 1)
        {
            CopyColumns(block, whole, height, packed);
            return;
        }

        for (var i = 0; i < block.Rows; i += height)
        {
            CopyRows(block.Span[(i * block.RowStride)..], block, Math.Min(height, block.Rows - i), packed.Slice(i * block.Columns, height * block.Columns), height);
        }
    }

    // Column after column, so that memory is read in long runs; each run goes to all strips.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyColumns(MatrixView block, int whole, int height, Span<float> packed)
    {
        var (strip, rest) = (height * block.Columns, block.Rows - whole);
        ReadOnlySpan<float> column = block.Span;
        for (var p = 0; ; p++)
        {
            var to = packed[(p * height)..];
            var i = 0;
            for (; i < whole; i += height)
            {
                Copy(column.Slice(i, height), to);
                to = to.Length > strip ? to[strip..] : [];
            }

            column.Slice(i, rest).CopyTo(to);
            if (p + 1 == block.Columns)
            {
                return;
            }

            column = column[block.ColumnStride..];
        }
    }

    // A strip is a few vectors high, where calling for a copy takes longer than the copy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<float> from, Span<float> to)
    {
        for (; from.Length >= 16; from = from[16..], to = to[16..])
        {
            Vector512.Create(from).CopyTo(to);
        }

        for (; from.Length >= 4; from = from[4..], to = to[4..])
        {
            Vector128.Create(from).CopyTo(to);
        }

        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i];
        }
    }

    // Four rows at a time: each is contiguous where the columns follow one another.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(ReadOnlySpan<float> source, MatrixView block, int rows, Span<float> strip, int height)
    {
        var (depth, row) = (block.Columns, 0);
        if (block.ColumnStride == 1)
        {
            for (; row + 4 <= rows; row += 4)
            {
                CopyFourRows(source[(row * block.RowStride)..], block.RowStride, depth, strip[row..], height);
            }
        }

        for (; row < rows; row++)
        {
            for (var (p, from, to) = (0, row * block.RowStride, row); p < depth; p++, from += block.ColumnStride, to += height)
            {
                strip[to] = source[from];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyFourRows(ReadOnlySpan<float> source, int stride, int depth, Span<float> strip, int height)
    {
        ReadOnlySpan<float> r0 = source[..depth], r1 = source.Slice(stride, depth), r2 = source.Slice(2 * stride, depth), r3 = source.Slice(3 * stride, depth);
        // 16 numbers fit into one vector, which turns them at once.
        for (; Vector512.IsHardwareAccelerated && r0.Length >= 4; r0 = r0[4..], r1 = r1[4..], r2 = r2[4..], r3 = r3[4..])
        {
            var rows = Vector512.Create(Vector256.Create(Vector128.Create(r0), Vector128.Create(r1)), Vector256.Create(Vector128.Create(r2), Vector128.Create(r3)));
            var columns = Vector512.Shuffle(rows, Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
            columns.GetLower().GetLower().CopyTo(strip);
            columns.GetLower().GetUpper().CopyTo(strip[height..]);
            columns.GetUpper().GetLower().CopyTo(strip[(2 * height)..]);
            columns.GetUpper().GetUpper().CopyTo(strip[(3 * height)..]);
            strip = strip.Length > 4 * height ? strip[(4 * height)..] : [];
        }

        for (var (p, to) = (0, 0); p < r0.Length; p++, to += height)
        {
            var four = strip.Slice(to, 4);
            (four[0], four[1], four[2], four[3]) = (r0[p], r1[p], r2[p], r3[p]);
        }
    }
}
