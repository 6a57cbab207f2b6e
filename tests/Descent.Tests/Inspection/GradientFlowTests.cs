using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Inspection;

public class GradientFlowTests
{
    private static readonly Dataset Data = new(Numbers.Gaussian(3, 40, seed: 1), Numbers.Gaussian(2, 40, seed: 2));

    [Fact]
    public void Every_number_is_that_of_the_reference()
    {
        Sequential model = [new Dense(3, 5, new Random(1)), new BatchNorm(5), new Tanh(), new Dropout(0.5f, new Random(2)), new Dense(5, 4, new Random(3)), new Sigmoid(), new Dense(4, 2, new Random(4))];
        var pass = new ReferenceNetwork(model).Differentiate(Data.Inputs.ToDouble(), Data.Targets.ToDouble(), new HalfSquaredLoss());

        var flow = GradientFlow.Measure(model, new HalfSquaredLoss(), Data);

        // Outputs are counted from 1: a dense layer is output 1, what goes on from it output 4.
        Assert.Equal(["Dense(3 → 5)", "Dense(5 → 4)", "Dense(4 → 2)"], flow.Layers.Select(row => row.Layer));
        foreach (var (row, (z, a, w)) in flow.Layers.Zip([(1, 4, 0), (5, 6, 4), (7, 7, 6)]))
        {
            Same(pass.Outputs[a], row.Output);
            Same(pass.OutputGradients[z], row.Delta);
            Same(pass.ParameterGradients[w], row.WeightGradient);
            Assert.Equal(pass.ParameterGradients[w].FrobeniusNorm(), row.WeightGradientNorm, 1e-5 * row.WeightGradientNorm);
            Assert.Equal(model.Parameters[w].Value.FrobeniusNorm(), row.WeightNorm, 1e-5 * row.WeightNorm);
        }
    }

    [Fact]
    public void Within_a_skip_connection_what_comes_back_to_the_sums_adds_up_to_the_gradient_of_the_biases()
    {
        Sequential model =
        [
            new Dense(3, 4, new Random(1)), new Tanh(), new Residual(new Dense(4, 6, new Random(2)), new ReLU(), new Dense(6, 4, new Random(3))),
            new Residual(new Residual(new Maxout(4, 4, 2, new Random(4)))), new Dense(4, 2, new Random(5)),
        ];
        var loss = new HalfSquaredLoss();

        var flow = GradientFlow.Measure(model, loss, Data);

        model.Backward(loss.Evaluate(model.Forward(Data.Inputs, Pass.Differentiate), Data.Targets).Gradient);
        var units = new[] { 4, 6, 4, 4, 2 };
        Assert.All(flow.Layers, (row, i) => Assert.Equal(model.Parameters[(2 * i) + 1].Gradient.Enumerate().Sum(x => (double)x) / (units[i] * Data.Count), row.Delta.Mean, 1e-6));
        Assert.All(flow.Layers, (row, i) => Assert.Equal(model.Parameters[2 * i].Gradient.FrobeniusNorm(), row.WeightGradientNorm, 1e-6));

        // The last layer in a skip connection sends on the sum.
        Sequential first = [model[0], model[1], model[2]];
        Same(first.Predict(Data.Inputs).ToDouble(), flow.Layers[2].Output);
    }

    [Fact]
    public void The_ratio_is_the_mean_factor_of_a_layer()
    {
        // Without activations and with W = 0.5·I, each layer halves what comes back.
        Sequential model = [.. Enumerable.Range(0, 5).Select(_ => Halving())];

        var flow = GradientFlow.Measure(model, new HalfSquaredLoss(), new(Numbers.Gaussian(3, 6, 1), Numbers.Gaussian(3, 6, 2)));

        Assert.Equal(0.5, flow.BackwardRatio, 1e-6);
        Assert.Equal(Math.Pow(0.5, 4), flow.Layers[0].Delta.RootMeanSquare / flow.Layers[4].Delta.RootMeanSquare, 1e-6);
        Assert.Equal(Math.Pow(0.5, 4), flow.Layers[4].Output.StandardDeviation / flow.Layers[0].Output.StandardDeviation, 1e-6);

        static Dense Halving()
        {
            var dense = new Dense(3, 3, new Random(1));
            (Matrix<float>.Build.DenseIdentity(3) * 0.5f).CopyTo(dense.Weights.Value);
            return dense;
        }
    }

    [Fact]
    public void A_gradient_far_below_what_single_precision_can_square_is_still_measured()
    {
        Sequential model = [.. Enumerable.Range(0, 16).Select(i => new Dense(8, 8, Initializer.Normal(0.001f), new Random(i)))];

        var flow = GradientFlow.Measure(model, new HalfSquaredLoss(), new(Numbers.Gaussian(8, 6, 1), Numbers.Gaussian(8, 6, 2)));

        Assert.InRange(flow.Layers[0].Delta.StandardDeviation, 1e-42, 1e-36);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Any_number_of_threads_measures_the_same_bits(int threads)
    {
        Assert.Equal(Measured(1), Measured(threads));

        static string Measured(int threads)
        {
            ParallelWork.UseThreads(threads);
            try
            {
                var random = new Random(1);
                Sequential model = [new Dense(600, 400, random), new BatchNorm(400), new ReLU(), new Residual(new Maxout(400, 400, 2, random)), new Dense(400, 10, random)];
                var data = new Dataset(Numbers.Gaussian(600, 300, 1), Numbers.Gaussian(10, 300, 2));
                var rows = GradientFlow.Measure(model, new HalfSquaredLoss(), data).Layers.Select(row => $"{row.Output.Mean:R} {row.Output.StandardDeviation:R} {row.Delta.StandardDeviation:R} {row.WeightGradientNorm:R}");
                return string.Join('\n', rows.Concat(ActivationStatistics.Measure(model, data).Layers.Select(row => $"{row.Mean:R} {row.P1:R} {row.DeadShare:R}")));
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }
    }

    [Fact]
    public void It_reads_as_a_table() => Assert.Equal(
        "layer                std of output  rms ∂L/∂z  rms ∂L/∂W  ‖W‖\n1      Dense(3 → 2)  0.5            0.25       1×10⁻⁷     2",
        new GradientFlow([new("Dense(3 → 2)", new(7, 0.5), new(0.15, 0.2), new(0, 1e-7), 2, 3)], 4).ToString());

    [Fact]
    public void A_network_without_weights_gets_the_documented_message() => Assert.Equal(
        "GradientFlow expects a network with at least one layer that has weights, Dense or Maxout, got none. (Parameter 'model')",
        Assert.Throws<ArgumentException>(() => GradientFlow.Measure([new Tanh()], new HalfSquaredLoss(), new(Data.Targets, Data.Targets))).Message);

    private static void Same(Matrix<double> expected, Spread actual)
    {
        var mean = expected.Enumerate().Average();
        var deviation = Math.Sqrt(expected.Enumerate().Average(x => (x - mean) * (x - mean)));
        Assert.Equal(mean, actual.Mean, 1e-5 * (deviation + Math.Abs(mean)));
        Assert.Equal(deviation, actual.StandardDeviation, 1e-5 * deviation);
        Assert.Equal(Math.Sqrt(expected.Enumerate().Average(x => x * x)), actual.RootMeanSquare, 1e-5 * (deviation + Math.Abs(mean)));
    }
}
