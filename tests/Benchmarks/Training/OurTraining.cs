using System.Diagnostics;
using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Benchmarks;

/// <summary>Samples a second of the library's trainer, shuffling and gathering included.</summary>
internal static class OurTraining
{
    public static double SamplesPerSecond(NetCase net)
    {
        var random = new Random(1);
        var layers = new List<Layer>();
        foreach (var (inputs, outputs) in net.Sizes.Zip(net.Sizes.Skip(1)))
        {
            layers.AddRange([new Dense(inputs, outputs, random), new ReLU()]);
        }

        var model = Sequential.Create([.. layers.SkipLast(1)]);
        var data = Data(net);
        var trainer = new Trainer(model, new SoftmaxCrossEntropy(), new Sgd(0.01f, momentum: 0.9f));
        var rates = new List<double>();
        using var epochs = trainer.Epochs(data, data.Take(1), net.Batch, random).GetEnumerator();
        var end = Stopwatch.GetTimestamp() + (6 * Stopwatch.Frequency);
        for (var epoch = 0; epoch < 3 || Stopwatch.GetTimestamp() < end; epoch++)
        {
            var start = Stopwatch.GetTimestamp();
            epochs.MoveNext();
            if (epoch >= 2)
            {
                rates.Add(net.Samples / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return Stopwatches.Median(rates);
    }

    private static Dataset Data(NetCase net)
    {
        var random = new Random(2);
        var inputs = Matrix<float>.Zeros(net.Sizes[0], net.Samples);
        foreach (ref var entry in inputs.Entries)
        {
            entry = random.NextSingle();
        }

        return new(inputs, Matrix<float>.Build.Dense(net.Sizes[^1], net.Samples, (i, j) => i == j % net.Sizes[^1] ? 1 : 0));
    }
}
