namespace Descent.Benchmarks;

/// <summary>A network and a batch whose curvature is measured: dense ReLU layers, softmax cross-entropy.</summary>
/// <param name="Batch">Samples in the batch.</param>
/// <param name="Sizes">Inputs, units of each layer.</param>
internal sealed record HessianCase(int Batch, params int[] Sizes)
{
    public static HessianCase Usual { get; } = new(1_000, 3072, 512, 256, 10);

    public string Name => $"{string.Join('-', Sizes)}, batch of {Batch}";
}
