namespace Descent.Benchmarks;

/// <summary>A product op(A)·op(B) of m × k and k × n, in column-major memory.</summary>
/// <param name="Name">Where it occurs.</param>
/// <param name="M">Rows of the result.</param>
/// <param name="N">Columns of the result.</param>
/// <param name="K">Steps of the sum.</param>
/// <param name="TransposeA">Whether A is stored as its transpose.</param>
/// <param name="TransposeB">Whether B is.</param>
internal sealed record ProductCase(string Name, int M, int N, int K, bool TransposeA = false, bool TransposeB = false)
{
    /// <summary>The products of the three networks at their batch sizes, and two squares.</summary>
    public static IReadOnlyList<ProductCase> All { get; } =
    [
        new("layer 1 forward", 512, 128, 3072),
        new("layer 1 ∂W", 512, 3072, 128, TransposeB: true),
        new("layer 1 ∂x", 3072, 128, 512, TransposeA: true),
        new("layer 2 forward", 256, 128, 512),
        new("layer 2 ∂W", 256, 512, 128, TransposeB: true),
        new("layer 2 ∂x", 512, 128, 256, TransposeA: true),
        new("10 outputs forward", 10, 128, 256),
        new("10 outputs ∂W", 10, 256, 128, TransposeB: true),
        new("10 outputs ∂x", 256, 128, 10, TransposeA: true),
        new("784-128 forward", 128, 128, 784),
        new("784-128 ∂W", 128, 784, 128, TransposeB: true),
        new("16 units forward", 16, 32, 16),
        new("16 units ∂W", 16, 16, 32, TransposeB: true),
        new("2 inputs forward", 16, 32, 2),
        new("one sample", 512, 1, 3072),
        new("square 512", 512, 512, 512),
        new("square 512, Aᵀ", 512, 512, 512, TransposeA: true),
        new("square 1024", 1024, 1024, 1024),
        new("square 64", 64, 64, 64),
    ];

    /// <summary>Multiplications and additions.</summary>
    public double Operations => 2.0 * M * N * K;

    public float[] A() => Numbers(M * K, 1);

    public float[] B() => Numbers(K * N, 2);

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
