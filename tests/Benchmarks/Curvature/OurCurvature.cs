using System.Diagnostics;
using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Benchmarks;

/// <summary>How much dearer a product with the Hessian is than a gradient, both measured in turn.</summary>
internal static class OurCurvature
{
    public static double PercentOfAGradient(HessianCase net)
    {
        var random = new Random(1);
        var layers = net.Sizes.Zip(net.Sizes.Skip(1)).SelectMany(size => new Layer[] { new Dense(size.First, size.Second, random), new ReLU() });
        var model = Sequential.Create([.. layers.SkipLast(1)]);
        var (loss, data) = (new SoftmaxCrossEntropy(), Data(net, random));
        var hessian = Curvature.Hessian(model, loss, data);
        var (inputs, gradient) = (data.Inputs, Matrix<float>.Zeros(net.Sizes[^1], net.Batch));
        var (v, product) = (Vector<float>.Build.Dense(hessian.Size, 1e-3f).AsArray(), new float[hessian.Size]);
        var (products, gradients) = (new List<double>(), new List<double>());
        for (var i = 0; i < 33; i++)
        {
            gradients.Add(Seconds(() =>
            {
                loss.Evaluate(model.Forward(inputs, Pass.Differentiate), data.Targets, gradient);
                model.BackwardToParameters(gradient);
            }));
            products.Add(Seconds(() => hessian.Apply(v, product)));
        }

        // The first ones still prepare memory and code.
        return 100 * Stopwatches.Median(products[3..]) / Stopwatches.Median(gradients[3..]);
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Dataset Data(HessianCase net, Random random)
    {
        var inputs = Matrix<float>.Zeros(net.Sizes[0], net.Batch);
        foreach (ref var entry in inputs.Entries)
        {
            entry = random.NextSingle();
        }

        return new(inputs, Matrix<float>.Build.Dense(net.Sizes[^1], net.Batch, (i, j) => i == j % net.Sizes[^1] ? 1 : 0));
    }
}
