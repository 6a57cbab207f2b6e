using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>
/// C ← A·B + β·C for at most 16 rows: a column of C is one vector. Layers of 10 outputs or 16 units are so small that packing B would take longer than the product.
/// </summary>
internal static class NarrowProduct
{
    /// <summary>Rows that fit into a vector.</summary>
    public const int Rows = 16;

    private const int Depth = 512;

    [ThreadStatic]
    private static float[]? _packedA, _packedB;

    /// <summary>Whether this machine has such vectors.</summary>
    public static bool IsFast => Vector512.IsHardwareAccelerated;

    /// <summary>Multiplies.</summary>
    public static void Multiply(in MatrixView a, in MatrixView b, in MatrixView c, float beta)
    {
        // As it is, because making windows on the factors takes a third of the time of a small product.
        if (a.Columns <= Depth)
        {
            Multiply(Columns(a), b, c, beta);
            return;
        }

        for (var p = 0; p < a.Columns; p += Depth)
        {
            var part = a.Block(0, p, a.Rows, Math.Min(Depth, a.Columns - p));
            Multiply(Columns(part), b.Block(p, 0, part.Columns, b.Columns), c, p == 0 ? beta : 1);
        }
    }

    // 16 rows one column after another are packed already.
    private static ReadOnlySpan<float> Columns(in MatrixView a)
    {
        if (a is { Rows: Rows, RowStride: 1, ColumnStride: Rows })
        {
            return a.Span[..(Rows * a.Columns)];
        }

        var buffer = (_packedA ??= new float[Rows * Depth]).AsSpan(0, Rows * a.Columns);
        Packing.Pack(a, Rows, buffer);
        return buffer;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ReadOnlySpan<float> a, in MatrixView b, in MatrixView c, float beta)
    {
        ReadOnlySpan<float> source = b.Span;
        // Columns that touch are written whole, from left to right: what one writes below its own rows, the next ones put right.
        var touching = c.ColumnStride == c.Rows;
        var target = touching ? c.Span[..(c.Rows * c.Columns)] : c.Span;
        var rows = touching && beta == 0 ? Rows : c.Rows;
        var j = 0;
        for (; b.ColumnStride == 1 && j + 16 <= c.Columns; j += 16)
        {
            var lines = (_packedB ??= new float[16 * Depth]).AsSpan(0, 16 * b.Rows);
            CopyLines(source[j..], b.RowStride, lines);
            EightColumns(a, lines, 16, 1, target[(j * c.ColumnStride)..], c.ColumnStride, rows, beta);
            EightColumns(a, lines[8..], 16, 1, target[((j + 8) * c.ColumnStride)..], c.ColumnStride, rows, beta);
        }

        for (; j + 8 <= c.Columns; j += 8)
        {
            EightColumns(a, source[(j * b.ColumnStride)..], b.RowStride, b.ColumnStride, target[(j * c.ColumnStride)..], c.ColumnStride, rows, beta);
        }

        for (; j < c.Columns; j++)
        {
            OneColumn(a, source[(j * b.ColumnStride)..], b.RowStride, target[(j * c.ColumnStride)..], rows, beta);
        }
    }

    // Where the columns' entries are neighbours, a cache line has those of 16 columns: all are taken when it comes by.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyLines(ReadOnlySpan<float> b, int down, Span<float> lines)
    {
        for (var p = 0; lines.Length >= 16; lines = lines[16..], p += down)
        {
            Vector512.Create(b[p..]).CopyTo(lines);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightColumns(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int down, int right, Span<float> c, int stride, int rows, float beta)
    {
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        int b2 = 2 * right, b3 = 3 * right, b4 = 4 * right, b5 = 5 * right, b6 = 6 * right, b7 = 7 * right;
        for (var p = 0; a.Length >= Rows; a = a[Rows..], p += down)
        {
            var x = Vector512.Create(a);
            c0 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p]), c0);
            c1 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p + right]), c1);
            c2 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p + b2]), c2);
            c3 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p + b3]), c3);
            c4 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p + b4]), c4);
            c5 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p + b5]), c5);
            c6 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p + b6]), c6);
            c7 = Vector512.MultiplyAddEstimate(x, Vector512.Create(b[p + b7]), c7);
        }

        ColumnStore.Store(c0, c, rows, beta);
        ColumnStore.Store(c1, c[stride..], rows, beta);
        ColumnStore.Store(c2, c[(2 * stride)..], rows, beta);
        ColumnStore.Store(c3, c[(3 * stride)..], rows, beta);
        ColumnStore.Store(c4, c[(4 * stride)..], rows, beta);
        ColumnStore.Store(c5, c[(5 * stride)..], rows, beta);
        ColumnStore.Store(c6, c[(6 * stride)..], rows, beta);
        ColumnStore.Store(c7, c[(7 * stride)..], rows, beta);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneColumn(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int down, Span<float> c, int rows, float beta)
    {
        var sum = Vector512<float>.Zero;
        for (var p = 0; a.Length >= Rows; a = a[Rows..], p += down)
        {
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a), Vector512.Create(b[p]), sum);
        }

        ColumnStore.Store(sum, c, rows, beta);
    }
}
