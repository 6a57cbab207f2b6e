using System.Diagnostics;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Benchmarks;

/// <summary>Points a second of the loss over a plane in parameter space.</summary>
internal static class OurLandscapes
{
    private const int Points = 51, NaivePoints = 5;

    /// <summary>The whole plane, as the library computes it.</summary>
    public static double PlanePointsPerSecond(NetCase net)
    {
        var (model, data, loss) = (net.Model(new Random(1)), net.Data(), new SoftmaxCrossEntropy());
        var start = Stopwatch.GetTimestamp();
        Landscape.Plane(model, loss, Directions.Random(seed: 1).FilterNormalized(), data, PlaneGrid.Square(Points));
        return Points * Points / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Point after point with the library's own forward pass: what one would write without <see cref="Landscape"/>.</summary>
    public static double NaivePointsPerSecond(NetCase net)
    {
        var (model, data, loss) = (net.Model(new Random(1)), net.Data(), new SoftmaxCrossEntropy());
        var (trainer, way) = (new Trainer(model, loss, new Sgd(1)), Directions.Random(seed: 1).FilterNormalized().For(model).U);
        var seconds = new List<double>();
        for (var point = 0; point <= NaivePoints; point++)
        {
            var start = Stopwatch.GetTimestamp();
            Move(model, way);
            trainer.Evaluate(data);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return 1 / Stopwatches.Median(seconds[1..]);
    }

    private static void Move(Sequential model, Vector<float> way)
    {
        var at = 0;
        foreach (var parameter in model.Parameters)
        {
            foreach (ref var entry in parameter.Value.AsColumnMajorArray().AsSpan())
            {
                entry += 0.04f * way[at++];
            }
        }
    }
}
