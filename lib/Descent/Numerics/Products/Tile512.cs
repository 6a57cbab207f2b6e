using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>32 × 12 entries in 24 of the 32 registers of AVX-512.</summary>
/// <remarks>Written out, because registers cannot be indexed. Layers of 64, 128, 256, 512 units fill its rows without a rest. Source of the scheme: Goto and van de Geijn, ACM TOMS 34 (2008).</remarks>
internal sealed class Tile512() : RegisterTile(rows: 32, columns: 12)
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, Span<float> c, int stride, float beta)
    {
        Vector512<float> p0 = default, p1 = default, p2 = default, p3 = default, p4 = default, p5 = default, p6 = default, p7 = default, p8 = default, p9 = default, p10 = default, p11 = default;
        Vector512<float> q0 = default, q1 = default, q2 = default, q3 = default, q4 = default, q5 = default, q6 = default, q7 = default, q8 = default, q9 = default, q10 = default, q11 = default;
        for (var p = 0; b.Length >= 12; b = b[12..], p += strideA)
        {
            var step = a.Slice(p, 32);
            Vector512<float> x = Vector512.Create(step), y = Vector512.Create(step[16..]), s;
            s = Vector512.Create(b[0]); p0 = Vector512.MultiplyAddEstimate(x, s, p0); q0 = Vector512.MultiplyAddEstimate(y, s, q0);
            s = Vector512.Create(b[1]); p1 = Vector512.MultiplyAddEstimate(x, s, p1); q1 = Vector512.MultiplyAddEstimate(y, s, q1);
            s = Vector512.Create(b[2]); p2 = Vector512.MultiplyAddEstimate(x, s, p2); q2 = Vector512.MultiplyAddEstimate(y, s, q2);
            s = Vector512.Create(b[3]); p3 = Vector512.MultiplyAddEstimate(x, s, p3); q3 = Vector512.MultiplyAddEstimate(y, s, q3);
            s = Vector512.Create(b[4]); p4 = Vector512.MultiplyAddEstimate(x, s, p4); q4 = Vector512.MultiplyAddEstimate(y, s, q4);
            s = Vector512.Create(b[5]); p5 = Vector512.MultiplyAddEstimate(x, s, p5); q5 = Vector512.MultiplyAddEstimate(y, s, q5);
            s = Vector512.Create(b[6]); p6 = Vector512.MultiplyAddEstimate(x, s, p6); q6 = Vector512.MultiplyAddEstimate(y, s, q6);
            s = Vector512.Create(b[7]); p7 = Vector512.MultiplyAddEstimate(x, s, p7); q7 = Vector512.MultiplyAddEstimate(y, s, q7);
            s = Vector512.Create(b[8]); p8 = Vector512.MultiplyAddEstimate(x, s, p8); q8 = Vector512.MultiplyAddEstimate(y, s, q8);
            s = Vector512.Create(b[9]); p9 = Vector512.MultiplyAddEstimate(x, s, p9); q9 = Vector512.MultiplyAddEstimate(y, s, q9);
            s = Vector512.Create(b[10]); p10 = Vector512.MultiplyAddEstimate(x, s, p10); q10 = Vector512.MultiplyAddEstimate(y, s, q10);
            s = Vector512.Create(b[11]); p11 = Vector512.MultiplyAddEstimate(x, s, p11); q11 = Vector512.MultiplyAddEstimate(y, s, q11);
        }

        Store(p0, q0, c, beta);
        Store(p1, q1, c[stride..], beta);
        Store(p2, q2, c[(2 * stride)..], beta);
        Store(p3, q3, c[(3 * stride)..], beta);
        Store(p4, q4, c[(4 * stride)..], beta);
        Store(p5, q5, c[(5 * stride)..], beta);
        Store(p6, q6, c[(6 * stride)..], beta);
        Store(p7, q7, c[(7 * stride)..], beta);
        Store(p8, q8, c[(8 * stride)..], beta);
        Store(p9, q9, c[(9 * stride)..], beta);
        Store(p10, q10, c[(10 * stride)..], beta);
        Store(p11, q11, c[(11 * stride)..], beta);
    }

    /// <summary>c ← (p, q) + β·c for one column of a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> p, Vector512<float> q, Span<float> c, float beta)
    {
        if (beta != 0)
        {
            var scale = Vector512.Create(beta);
            p = Vector512.MultiplyAddEstimate(scale, Vector512.Create<float>(c), p);
            q = Vector512.MultiplyAddEstimate(scale, Vector512.Create<float>(c[16..]), q);
        }

        p.CopyTo(c);
        q.CopyTo(c[16..]);
    }
}
