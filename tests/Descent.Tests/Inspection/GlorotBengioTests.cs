using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Inspection;

/// <summary>
/// Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010:
/// five hidden layers, biases 0, 300 images that the network has not seen, before the first step; means over three seeds.
/// </summary>
public class GlorotBengioTests
{
    private const int Hidden = 5, Samples = 300;

    [Theory]
    [InlineData(Images.Drawn)]
    [InlineData(Images.Photographs)]
    public void From_the_standard_start_delta_vanishes_and_the_gradients_of_the_weights_look_healthy(string set)
    {
        var images = Images.Unseen(set, Samples);
        var (tanh, sigmoid) = (Flows(images, 256, () => new Tanh(), Initializer.StandardUniform), Flows(images, 256, () => new Sigmoid(), Initializer.StandardUniform));

        // Where tanh is straight, 1/√3 = 0.577; a sigmoid has a quarter of it.
        Assert.All(Ratios(Delta(tanh)).Skip(1), ratio => Assert.InRange(ratio, 0.53, 0.60));
        Assert.All(Ratios(Delta(sigmoid)), ratio => Assert.InRange(ratio, 0.13, 0.15));
        var gradients = WeightGradient(tanh);
        Assert.InRange(gradients.Max() / gradients.Min(), 1, 1.06);
        Assert.True(WeightGradient(sigmoid)[4] > 1000 * WeightGradient(sigmoid)[0]);
    }

    [Theory]
    [InlineData(Images.Drawn)]
    [InlineData(Images.Photographs)]
    public void The_numbers_of_each_layer_are_those_of_mean_field_theory(string set)
    {
        var images = Images.Unseen(set, Samples);
        var flows = Flows(images, 256, () => new Tanh(), Initializer.StandardUniform);

        // For each image: the variance of z, q = n·Var(w) times the mean of the squared inputs, with n·Var(w) = 1/3; z is Gaussian.
        double[] q = [.. images.Inputs.EnumerateColumns().Select(x => x.Average(xi => (double)xi * xi) / 3)];
        List<double> spread = [], ratios = [];
        for (var l = 0; l < Hidden; l++)
        {
            double[] squares = [.. q.Select(variance => Gaussian(variance, z => Math.Tanh(z) * Math.Tanh(z)))];
            spread.Add(Math.Sqrt(squares.Average()));
            ratios.Add(Math.Sqrt(q.Average(variance => Gaussian(variance, z => Math.Pow(1 - (Math.Tanh(z) * Math.Tanh(z)), 2))) / 3));
            q = [.. squares.Select(square => square / 3)];
        }

        Close(0.03, spread, Output(flows));
        Close(0.05, ratios.SkipLast(1), Ratios(Delta(flows)));
    }

    [Fact]
    public void On_CIFAR_10_with_1000_units_each_layer_has_the_known_numbers()
    {
        var images = Images.Unseen(Images.Photographs, Samples);

        // ∂C/∂z belongs to the cost of one image, ours to the mean over all.
        Layers(Initializer.StandardUniform, () => new Tanh(), [0.451, 0.243, 0.138, 0.079, 0.045], [1.48e-3, 3.07e-3, 5.60e-3, 9.96e-3, 1.73e-2], [1.378e-4, 1.376e-4, 1.363e-4, 1.390e-4, 1.383e-4]);
        Layers(Initializer.XavierUniform, () => new Tanh(), [0.668, 0.503, 0.418, 0.363, 0.324], [1.51e-2, 2.28e-2, 2.87e-2, 3.42e-2, 3.86e-2], [1.24e-3, 1.47e-3, 1.45e-3, 1.47e-3, 1.44e-3]);
        Layers(Initializer.StandardUniform, () => new Sigmoid(), [0.133, 0.073, 0.071, 0.071, 0.071], [1.64e-6, 1.21e-5, 8.5e-5, 6.06e-4, 4.26e-3], null);

        void Layers(Initializer start, Func<Layer> activation, double[] output, double[] delta, double[]? weightGradient)
        {
            var flows = Flows(images, 1000, activation, start);
            Close(0.03, output, Output(flows));
            Close(0.05, delta, Delta(flows).Select(x => Samples * x));
            if (weightGradient is not null)
            {
                Close(0.05, weightGradient, WeightGradient(flows));
            }
        }
    }

    [Theory]
    [InlineData(Images.Drawn, 64)]
    [InlineData(Images.Photographs, 256)]
    public void The_normalized_start_has_Jacobians_with_larger_singular_values(string set, int width)
    {
        var images = Images.Unseen(set, Samples);
        var (standard, normalized) = (Jacobians(Initializer.StandardUniform), Jacobians(Initializer.XavierUniform));

        Close(0.05, [0.460, 0.481, 0.485, 0.491], standard);
        Close(0.05, [0.627, 0.701, 0.735, 0.761], normalized);
        Assert.All(normalized.Zip(standard), pair => Assert.True(pair.First > 1.3 * pair.Second));

        // Of ∂a[l]/∂a[l−1] = diag(φ′(z[l]))·W[l] for the first images: the mean singular value, from layer 2 on.
        double[] Jacobians(Initializer start)
        {
            var model = DeepNetwork.Create(images.Features, width, Hidden, 10, () => new Tanh(), start, new Random(1));
            return [.. Enumerable.Range(1, Hidden - 1).Select(l =>
            {
                var a = Sequential.Create([.. model.Take(2 * (l + 1))]).Predict(images.Take(2).Inputs).ToDouble();
                var w = ((Dense)model[2 * l]).Weights.Value.ToDouble();
                return a.EnumerateColumns().Average(column => (Matrix<double>.Build.DenseOfDiagonalVector(1 - column.PointwisePower(2)) * w).Svd(computeVectors: false).S.Average());
            })];
        }
    }

    private static GradientFlow[] Flows(Dataset images, int width, Func<Layer> activation, Initializer start) => [.. Enumerable.Range(1, 3).Select(seed =>
        GradientFlow.Measure(DeepNetwork.Create(images.Features, width, Hidden, 10, activation, start, new Random(seed)), new SoftmaxCrossEntropy(), images))];

    private static double[] Mean(GradientFlow[] flows, Func<LayerFlow, double> of) => [.. Enumerable.Range(0, Hidden).Select(l => flows.Average(flow => of(flow.Layers[l])))];

    private static double[] Output(GradientFlow[] flows) => Mean(flows, row => row.Output.StandardDeviation);

    private static double[] Delta(GradientFlow[] flows) => Mean(flows, row => row.Delta.RootMeanSquare);

    private static double[] WeightGradient(GradientFlow[] flows) => Mean(flows, row => row.WeightGradient.RootMeanSquare);

    private static double[] Ratios(double[] x) => [.. x.Zip(x[1..], (before, after) => before / after)];

    // The mean of f over a Gaussian of that variance, by a sum over ±6 standard deviations.
    private static double Gaussian(double variance, Func<double, double> f)
    {
        double[] at = [.. Enumerable.Range(-60, 121).Select(i => i / 10.0)];
        double[] density = [.. at.Select(u => Math.Exp(-u * u / 2))];
        return at.Zip(density, (u, p) => p * f(Math.Sqrt(variance) * u)).Sum() / density.Sum();
    }

    private static void Close(double relative, IEnumerable<double> expected, IEnumerable<double> actual)
    {
        double[] e = [.. expected], a = [.. actual];
        Assert.Equal(e.Length, a.Length);
        Assert.All(e.Zip(a), pair => Assert.InRange(pair.Second / pair.First, 1 - relative, 1 + relative));
    }
}
