using System.Runtime.InteropServices;

namespace Descent.Benchmarks;

/// <summary>OpenBLAS' sgemm, through its C interface.</summary>
internal static partial class OpenBlas
{
    private const int ColumnMajor = 102, Plain = 111, Transposed = 112;

    public static Action Of(ProductCase @case)
    {
        float[] a = @case.A(), b = @case.B(), c = new float[@case.M * @case.N];
        var (lda, ldb) = (@case.TransposeA ? @case.K : @case.M, @case.TransposeB ? @case.N : @case.K);
        return () => Multiply(
            ColumnMajor, @case.TransposeA ? Transposed : Plain, @case.TransposeB ? Transposed : Plain,
            @case.M, @case.N, @case.K, 1, a, lda, b, ldb, 0, c, @case.M);
    }

    [LibraryImport("libopenblas.so.0", EntryPoint = "openblas_set_num_threads")]
    public static partial void UseThreads(int count);

    [LibraryImport("libopenblas.so.0", EntryPoint = "cblas_sgemm")]
    private static partial void Multiply(
        int order, int transposeA, int transposeB, int m, int n, int k, float alpha, float[] a, int lda, float[] b, int ldb, float beta, float[] c, int ldc);
}
