using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>16 × 6 entries in 12 of the 16 registers of AVX2.</summary>
/// <remarks>The same scheme as <see cref="Tile512"/>.</remarks>
internal sealed class Tile256() : RegisterTile(rows: 16, columns: 6)
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, Span<float> c, int stride, float beta)
    {
        Vector256<float> p0 = default, p1 = default, p2 = default, p3 = default, p4 = default, p5 = default;
        Vector256<float> q0 = default, q1 = default, q2 = default, q3 = default, q4 = default, q5 = default;
        for (var p = 0; b.Length >= 6; b = b[6..], p += strideA)
        {
            var step = a.Slice(p, 16);
            Vector256<float> x = Vector256.Create(step), y = Vector256.Create(step[8..]), s;
            s = Vector256.Create(b[0]); p0 = Vector256.MultiplyAddEstimate(x, s, p0); q0 = Vector256.MultiplyAddEstimate(y, s, q0);
            s = Vector256.Create(b[1]); p1 = Vector256.MultiplyAddEstimate(x, s, p1); q1 = Vector256.MultiplyAddEstimate(y, s, q1);
            s = Vector256.Create(b[2]); p2 = Vector256.MultiplyAddEstimate(x, s, p2); q2 = Vector256.MultiplyAddEstimate(y, s, q2);
            s = Vector256.Create(b[3]); p3 = Vector256.MultiplyAddEstimate(x, s, p3); q3 = Vector256.MultiplyAddEstimate(y, s, q3);
            s = Vector256.Create(b[4]); p4 = Vector256.MultiplyAddEstimate(x, s, p4); q4 = Vector256.MultiplyAddEstimate(y, s, q4);
            s = Vector256.Create(b[5]); p5 = Vector256.MultiplyAddEstimate(x, s, p5); q5 = Vector256.MultiplyAddEstimate(y, s, q5);
        }

        Store(p0, q0, c, beta);
        Store(p1, q1, c[stride..], beta);
        Store(p2, q2, c[(2 * stride)..], beta);
        Store(p3, q3, c[(3 * stride)..], beta);
        Store(p4, q4, c[(4 * stride)..], beta);
        Store(p5, q5, c[(5 * stride)..], beta);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> p, Vector256<float> q, Span<float> c, float beta)
    {
        if (beta != 0)
        {
            var scale = Vector256.Create(beta);
            p = Vector256.MultiplyAddEstimate(scale, Vector256.Create<float>(c), p);
            q = Vector256.MultiplyAddEstimate(scale, Vector256.Create<float>(c[8..]), q);
        }

        p.CopyTo(c);
        q.CopyTo(c[8..]);
    }
}
