namespace Descent.Benchmarks;

/// <summary>A network whose training is measured: dense ReLU layers, softmax cross-entropy, SGD with momentum 0.9.</summary>
/// <param name="Batch">Samples in a batch.</param>
/// <param name="Samples">Samples in the training set.</param>
/// <param name="Sizes">Inputs, units of each layer.</param>
internal sealed record NetCase(int Batch, int Samples, params int[] Sizes)
{
    public static IReadOnlyList<NetCase> All { get; } =
    [
        new(128, 5_000, 3072, 512, 256, 10),
        new(128, 10_000, 784, 128, 10),
        new(32, 1_000, 2, 16, 16, 2),
    ];

    public string Name => string.Join('-', Sizes);
}
