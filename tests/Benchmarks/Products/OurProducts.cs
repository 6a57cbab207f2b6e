using Descent.Numerics;

namespace Descent.Benchmarks;

/// <summary>The library's product.</summary>
internal static class OurProducts
{
    public static Action Of(ProductCase @case)
    {
        float[] a = @case.A(), b = @case.B(), c = new float[@case.M * @case.N];
        var viewA = @case.TransposeA ? new MatrixView(a, @case.K, @case.M).T : new(a, @case.M, @case.K);
        var viewB = @case.TransposeB ? new MatrixView(b, @case.N, @case.K).T : new(b, @case.K, @case.N);
        return () => MatrixProduct.Multiply(viewA, viewB, new(c, @case.M, @case.N));
    }
}
