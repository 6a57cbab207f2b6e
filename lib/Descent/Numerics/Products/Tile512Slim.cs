using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>32 × 8 entries in 16 of the 32 registers of AVX-512: batches of 32, 64, 128 samples fill its columns without a rest.</summary>
/// <remarks>The same scheme as <see cref="Tile512"/>.</remarks>
internal sealed class Tile512Slim() : RegisterTile(rows: 32, columns: 8)
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, Span<float> c, int stride, float beta)
    {
        Vector512<float> p0 = default, p1 = default, p2 = default, p3 = default, p4 = default, p5 = default, p6 = default, p7 = default;
        Vector512<float> q0 = default, q1 = default, q2 = default, q3 = default, q4 = default, q5 = default, q6 = default, q7 = default;
        for (var p = 0; b.Length >= 8; b = b[8..], p += strideA)
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
        }

        Tile512.Store(p0, q0, c, beta);
        Tile512.Store(p1, q1, c[stride..], beta);
        Tile512.Store(p2, q2, c[(2 * stride)..], beta);
        Tile512.Store(p3, q3, c[(3 * stride)..], beta);
        Tile512.Store(p4, q4, c[(4 * stride)..], beta);
        Tile512.Store(p5, q5, c[(5 * stride)..], beta);
        Tile512.Store(p6, q6, c[(6 * stride)..], beta);
        Tile512.Store(p7, q7, c[(7 * stride)..], beta);
    }
}
