using System.Diagnostics;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Training;

namespace Descent.Benchmarks;

/// <summary>Samples a second of the library's trainer, shuffling and gathering included.</summary>
internal static class OurTraining
{
    public static double SamplesPerSecond(NetCase net)
    {
        var random = new Random(1);
        var (model, data) = (net.Model(random), net.Data());
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
}
