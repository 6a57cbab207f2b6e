using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Descent.Numerics;

/// <summary>
/// C ← A·B + β·C where B has very few columns, such as a batch of one sample: each number of A is used so rarely that packing it would take longer than the product.
/// </summary>
internal static class FlatProduct
{
    /// <summary>So many columns are few.</summary>
    public const int Columns = 3;

    /// <summary>Multiplies; the columns of A, or its rows, are contiguous, and so are the columns of B.</summary>
    public static void Multiply(MatrixView a, MatrixView b, MatrixView c, float beta)
    {
        for (var j = 0; j < c.Columns; j++)
        {
            Span<float> to = c.Column(j), from = b.Column(j);
            Scale(to, beta);
            if (a.HasContiguousColumns)
            {
                AddColumns(a, from, to);
            }
            else
            {
                AddDots(a.T, from, to);
            }
        }
    }

    // c += A·b, two columns of A at a time: c is fetched and stored half as often.
    // Own loops: those of TensorPrimitives are compiled without optimization for their first thirty calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddColumns(MatrixView a, ReadOnlySpan<float> b, Span<float> c)
    {
        var p = 0;
        for (; p + 2 <= b.Length; p += 2)
        {
            AddTwo(a.Column(p), b[p], a.Column(p + 1), b[p + 1], c);
        }

        if (p < b.Length)
        {
            AddOne(a.Column(p), b[p], c);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTwo(ReadOnlySpan<float> x, float s, ReadOnlySpan<float> y, float t, Span<float> c)
    {
        ReadOnlySpan<Vector<float>> xs = MemoryMarshal.Cast<float, Vector<float>>(x), ys = MemoryMarshal.Cast<float, Vector<float>>(y);
        var cs = MemoryMarshal.Cast<float, Vector<float>>(c);
        Vector<float> ss = new(s), ts = new(t);
        for (var i = 0; i < cs.Length && i < xs.Length && i < ys.Length; i++)
        {
            cs[i] = Vector.MultiplyAddEstimate(ys[i], ts, Vector.MultiplyAddEstimate(xs[i], ss, cs[i]));
        }

        for (var i = cs.Length * Vector<float>.Count; i < c.Length; i++)
        {
            c[i] = float.MultiplyAddEstimate(y[i], t, float.MultiplyAddEstimate(x[i], s, c[i]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOne(ReadOnlySpan<float> x, float s, Span<float> c)
    {
        for (var i = 0; i < c.Length && i < x.Length; i++)
        {
            c[i] = float.MultiplyAddEstimate(x[i], s, c[i]);
        }
    }

    // c += Rᵀ·b for the columns of R, the rows of A.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDots(MatrixView rows, ReadOnlySpan<float> b, Span<float> c)
    {
        for (var i = 0; i < c.Length; i++)
        {
            c[i] += Dot(rows.Column(i), b);
        }
    }

    // Four sums, because the next multiply-add of one has to wait for its last.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ReadOnlySpan<Vector<float>> xs = MemoryMarshal.Cast<float, Vector<float>>(x), ys = MemoryMarshal.Cast<float, Vector<float>>(y);
        Vector<float> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i + 4 <= xs.Length && i + 4 <= ys.Length; i += 4)
        {
            s0 = Vector.MultiplyAddEstimate(xs[i], ys[i], s0);
            s1 = Vector.MultiplyAddEstimate(xs[i + 1], ys[i + 1], s1);
            s2 = Vector.MultiplyAddEstimate(xs[i + 2], ys[i + 2], s2);
            s3 = Vector.MultiplyAddEstimate(xs[i + 3], ys[i + 3], s3);
        }

        for (; i < xs.Length; i++)
        {
            s0 = Vector.MultiplyAddEstimate(xs[i], ys[i], s0);
        }

        var sum = Vector.Sum(s0 + s1 + (s2 + s3));
        for (i = xs.Length * Vector<float>.Count; i < x.Length; i++)
        {
            sum = float.MultiplyAddEstimate(x[i], y[i], sum);
        }

        return sum;
    }

    /// <summary>c ← β·c; where β is 0, c is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(Span<float> c, float beta)
    {
        if (beta == 0)
        {
            c.Clear();
        }
        else if (beta != 1)
        {
            for (var i = 0; i < c.Length; i++)
            {
                c[i] *= beta;
            }
        }
    }
}
