using MathNet.Numerics.LinearAlgebra;

namespace Descent.Benchmarks;

/// <summary>MathNet's own product, managed and on all cores.</summary>
internal static class MathNetProducts
{
    public static Action Of(ProductCase @case)
    {
        var a = Matrix<float>.Build.Dense(@case.TransposeA ? @case.K : @case.M, @case.TransposeA ? @case.M : @case.K, @case.A());
        var b = Matrix<float>.Build.Dense(@case.TransposeB ? @case.N : @case.K, @case.TransposeB ? @case.K : @case.N, @case.B());
        var c = Matrix<float>.Build.Dense(@case.M, @case.N);
        return (@case.TransposeA, @case.TransposeB) switch
        {
            (false, false) => () => a.Multiply(b, c),
            (true, false) => () => a.TransposeThisAndMultiply(b, c),
            (false, true) => () => a.TransposeAndMultiply(b, c),
            _ => () => a.Transpose().TransposeAndMultiply(b, c),
        };
    }
}
