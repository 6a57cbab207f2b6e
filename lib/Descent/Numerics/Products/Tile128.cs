using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>8 × 6 entries in 12 registers of 128 bits: ARM's NEON, and x86 without AVX2.</summary>
/// <remarks>The same scheme as <see cref="Tile512"/>.</remarks>
internal sealed class Tile128() : RegisterTile(rows: 8, columns: 6)
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, Span<float> c, int stride, float beta)
    {
        Vector128<float> p0 = default, p1 = default, p2 = default, p3 = default, p4 = default, p5 = default;
        Vector128<float> q0 = default, q1 = default, q2 = default, q3 = default, q4 = default, q5 = default;
        for (var p = 0; b.Length >= 6; b = b[6..], p += strideA)
        {
            var step = a.Slice(p, 8);
            Vector128<float> x = Vector128.Create(step), y = Vector128.Create(step[4..]), s;
            s = Vector128.Create(b[0]); p0 = Vector128.MultiplyAddEstimate(x, s, p0); q0 = Vector128.MultiplyAddEstimate(y, s, q0);
            s = Vector128.Create(b[1]); p1 = Vector128.MultiplyAddEstimate(x, s, p1); q1 = Vector128.MultiplyAddEstimate(y, s, q1);
            s = Vector128.Create(b[2]); p2 = Vector128.MultiplyAddEstimate(x, s, p2); q2 = Vector128.MultiplyAddEstimate(y, s, q2);
            s = Vector128.Create(b[3]); p3 = Vector128.MultiplyAddEstimate(x, s, p3); q3 = Vector128.MultiplyAddEstimate(y, s, q3);
            s = Vector128.Create(b[4]); p4 = Vector128.MultiplyAddEstimate(x, s, p4); q4 = Vector128.MultiplyAddEstimate(y, s, q4);
            s = Vector128.Create(b[5]); p5 = Vector128.MultiplyAddEstimate(x, s, p5); q5 = Vector128.MultiplyAddEstimate(y, s, q5);
        }

        Store(p0, q0, c, beta);
        Store(p1, q1, c[stride..], beta);
        Store(p2, q2, c[(2 * stride)..], beta);
        Store(p3, q3, c[(3 * stride)..], beta);
        Store(p4, q4, c[(4 * stride)..], beta);
        Store(p5, q5, c[(5 * stride)..], beta);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<float> p, Vector128<float> q, Span<float> c, float beta)
    {
        if (beta != 0)
        {
            var scale = Vector128.Create(beta);
            p = Vector128.MultiplyAddEstimate(scale, Vector128.Create<float>(c), p);
            q = Vector128.MultiplyAddEstimate(scale, Vector128.Create<float>(c[4..]), q);
        }

        p.CopyTo(c);
        q.CopyTo(c[4..]);
    }
}
