using Descent.Data;
using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Benchmarks;

/// <summary>A network of dense ReLU layers for softmax cross-entropy, and how many samples it gets.</summary>
/// <param name="Batch">Samples in a batch.</param>
/// <param name="Samples">Samples in the data set.</param>
/// <param name="Sizes">Inputs, units of each layer.</param>
internal sealed record NetCase(int Batch, int Samples, params int[] Sizes)
{
    /// <summary>Networks whose training is measured, by SGD with momentum 0.9.</summary>
    public static IReadOnlyList<NetCase> All { get; } =
    [
        new(128, 5_000, 3072, 512, 256, 10),
        new(128, 10_000, 784, 128, 10),
        new(32, 1_000, 2, 16, 16, 2),
    ];

    /// <summary>The network whose landscape is measured.</summary>
    public static NetCase OfLandscape { get; } = new(0, 10_000, 3072, 512, 256, 10);

    public string Name => string.Join('-', Sizes);

    /// <summary>The network.</summary>
    public Sequential Model(Random random)
    {
        var layers = Sizes.Zip(Sizes.Skip(1)).SelectMany(size => new Layer[] { new Dense(size.First, size.Second, random), new ReLU() });
        return Sequential.Create([.. layers.SkipLast(1)]);
    }

    /// <summary>Random samples for it.</summary>
    public Dataset Data()
    {
        var (random, inputs) = (new Random(2), Matrix<float>.Zeros(Sizes[0], Samples));
        foreach (ref var entry in inputs.Entries)
        {
            entry = random.NextSingle();
        }

        return new(inputs, Matrix<float>.Build.Dense(Sizes[^1], Samples, (i, j) => i == j % Sizes[^1] ? 1 : 0));
    }
}
