using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

/// <summary>
/// The Hessian of a classifier has a bulk near zero and about as many outliers as classes: K − 1 of them, because shifting all outputs alike changes nothing.
/// Sources: Sagun, Evci, Güney, Dauphin and Bottou, 2017; Fort and Ganguli, 2019.
/// </summary>
public class OutlierTests
{
    private const int Classes = 10;

    [Fact]
    public void Ten_clouds_give_nine_outliers()
    {
        var (data, random) = (Clouds(new Random(1)), new Random(2));
        Sequential model =
        [
            new Dense(50, 32, random), new Tanh(), new Dense(32, 32, random), new Tanh(), new Dense(32, Classes, random),
        ];
        var loss = new SoftmaxCrossEntropy();
        var reports = new Trainer(model, loss, new Sgd(0.01f, momentum: 0.9f)).Epochs(data, data, 32, random, TestContext.Current.CancellationToken);
        foreach (var report in reports.Take(10))
        {
            if (report.Epoch is 5 or 10)
            {
                var spectrum = Curvature.Hessian(model, loss, data).Lanczos(14, seed: 3);
                var ratios = spectrum.Values.Zip(spectrum.Values.Skip(1), (one, next) => one / next).ToList();

                Assert.True(spectrum.Converged.All(it => it), spectrum.ToString());
                Assert.Equal(Classes - 1, ratios.IndexOf(ratios.Skip(3).Max()) + 1);
                Assert.True(ratios[Classes - 2] > 1.15, $"epoch {report.Epoch}: {spectrum}");
            }
        }
    }

    // 200 points of 50 numbers around each of ten centres that are 4 away from 0.
    private static Dataset Clouds(Random random)
    {
        var centres = Enumerable.Range(0, Classes).Select(_ => Gaussian(random)).Select(centre => centre * (4 / centre.L2Norm())).ToList();
        var points = Enumerable.Range(0, 200 * Classes).Select(i => centres[i % Classes] + (0.7 * Gaussian(random))).ToList();
        return new(
            Matrix<float>.Build.DenseOfColumns(points.Select(point => point.Select(entry => (float)entry))),
            Matrix<float>.Build.Dense(Classes, points.Count, (i, j) => i == j % Classes ? 1 : 0));
    }

    private static Vector<double> Gaussian(Random random)
    {
        double[] entries = [.. Enumerable.Range(0, 50).Select(_ => random.NextGaussian())];
        return Vector<double>.Build.Dense(entries);
    }
}
