using Descent.Inspection;
using Descent.Layers;
using Descent.Numerics;
using Descent.Plotting;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Inspection;

public class SaliencyTests
{
    private static readonly Matrix<float> X = Numbers.Gaussian(3, 5, seed: 1);

    [Fact]
    public void The_saliency_of_a_linear_model_is_its_row_of_weights_to_the_bit()
    {
        var dense = new Dense(3, 4, new Random(1));

        var one = Saliency.Gradient([dense], X, 2);
        var each = Saliency.Gradient([dense, new Softmax()], X, 0, 1, 2, 3, 0);

        Assert.All(Enumerable.Range(0, 5), j => Assert.Equal(dense.Weights.Value.Row(2), one.Column(j)));
        Assert.All(Enumerable.Range(0, 5), j => Assert.Equal(dense.Weights.Value.Row(j % 4), each.Column(j)));
        Assert.Equal(one.PointwiseMultiply(X), Saliency.GradientTimesInput([dense], X, 2));
    }

    [Fact]
    public void It_is_the_slope_that_central_differences_find()
    {
        var model = Network();
        var logits = new ReferenceNetwork([.. model.SkipLast(1)]);
        var x = X.ToDouble();

        var slopes = Saliency.Gradient(model, X, 1);

        var nudged = GradientCheck.Differences(x, () => logits.Predict(x).Row(1).Sum());
        Assert.True((nudged - slopes.ToDouble()).Enumerate().Max(Math.Abs) < 1e-5, $"{nudged}{slopes}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_probability_at_the_end_is_left_out(bool softmax)
    {
        var dense = new Dense(3, 2, new Random(1));
        Sequential model = softmax ? [dense, new Softmax()] : [dense, new Sigmoid()];

        Assert.Equal(Saliency.Gradient([dense], X, 1), Saliency.Gradient(model, X, 1));
    }

    [Fact]
    public void Integrated_gradients_are_complete_and_two_steps_are_not_enough()
    {
        var (model, baseline) = (Network(), Numbers.Gaussian(3, 5, seed: 9) * 3);

        var fine = Saliency.IntegratedGradients(model, X, [0, 1, 0, 1, 1], baseline);
        var coarse = Saliency.IntegratedGradients(model, X, [0, 1, 0, 1, 1], baseline, steps: 2);

        Sequential logits = [.. model.SkipLast(1)];
        int[] outputs = [0, 1, 0, 1, 1];
        var (end, start) = (logits.Predict(X), logits.Predict(baseline));
        Assert.Equal(outputs.Select((output, j) => (double)end[output, j] - start[output, j]), fine.Changes);
        Assert.True(fine.IsComplete);
        Assert.All(fine.Gaps, gap => Assert.InRange(gap, 0, 1e-3));
        Assert.False(coarse.IsComplete);
        Assert.True(coarse.Gaps.Max() > 10 * fine.Gaps.Max());
    }

    [Fact]
    public void Integrated_gradients_of_a_linear_model_are_its_weights_times_the_way()
    {
        var dense = new Dense(3, 2, new Random(1));

        var shares = Saliency.IntegratedGradients([dense], X, [1], steps: 7).Attributions;

        Assert.Equal(Saliency.GradientTimesInput([dense], X, 1), shares);
    }

    [Fact]
    public void SmoothGrad_of_a_linear_model_is_its_gradient_and_its_noise_comes_from_the_seed()
    {
        var model = Network();

        Assert.Equal(Saliency.Gradient([model[0]], X, 2), Saliency.SmoothGrad([model[0]], X, [2], new Random(3)));
        Assert.Equal(Saliency.Gradient(model, X, 1), Saliency.SmoothGrad(model, X, [1], new Random(3), sigma: 0));
        Assert.Equal(Saliency.SmoothGrad(model, X, [1], new Random(3)), Saliency.SmoothGrad(model, X, [1], new Random(3)));
        Assert.NotEqual(Saliency.SmoothGrad(model, X, [1], new Random(3)), Saliency.SmoothGrad(model, X, [1], new Random(4)));
    }

    [Fact]
    public void SmoothGrad_of_a_unit_that_switches_at_0_is_the_share_of_copies_that_switch_it_on()
    {
        var dense = new Dense(1, 1, Initializer.Zero, new Random(0));
        dense.Weights.Value[0, 0] = 1;

        // P(x + σ·noise > 0) is 0.841 one σ above 0 and 0.5 at 0.
        var smooth = Saliency.SmoothGrad([dense, new ReLU()], Matrix<float>.Build.DenseOfArray(new[,] { { 0.15f, 0 } }), [0], new Random(1), samples: 20_000);

        Assert.Equal(0.8413, smooth[0, 0], 0.01);
        Assert.Equal(0.5, smooth[0, 1], 0.01);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Any_number_of_threads_finds_the_same_bits(int threads)
    {
        Assert.Equal(Found(1), Found(threads));

        static int[] Found(int threads)
        {
            ParallelWork.UseThreads(threads);
            try
            {
                var random = new Random(1);
                Sequential model = [new Dense(600, 400, random), new ReLU(), new Dense(400, 10, random)];
                var x = Numbers.Gaussian(600, 100, 1);
                return [.. Saliency.IntegratedGradients(model, x, [3], steps: 4).Attributions.Bits(), .. Saliency.SmoothGrad(model, x, [3], new Random(2), samples: 3).Bits()];
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }
    }

    [Fact]
    public void A_map_shows_the_largest_color_of_each_place_as_a_share_of_the_largest_in_the_image()
    {
        // Two images of 3 × 2 × 2; the second has no attribution at all.
        var attributions = Matrix<float>.Build.DenseOfColumns([[1, 0, -4, 0, 2, 0, 3, 0, -1, 0, 0, 0.5f], new float[12]]);

        var wall = (MatricesMark)Plotting.Charts.Saliency("Maps", attributions, ["one", "none"]).Panels[0].Marks[0];

        Assert.Equal(Matrix<double>.Build.DenseOfArray(new[,] { { 0.5, 0 }, { 1, 0.125 } }), wall.Matrices[0]);
        Assert.Equal(Matrix<double>.Build.Dense(2, 2), wall.Matrices[1]);
        Assert.Equal((0.0, 1.0), (wall.Value.From, wall.Value.To));
    }

    [Fact]
    public void What_does_not_fit_gets_the_documented_message()
    {
        Sequential linear = [new Dense(3, 2, new Random(1))];
        Says("Saliency expects outputs from 0 to 1, got 2. (Parameter 'outputs')", () => Saliency.Gradient(linear, X, 2));
        Says("Saliency expects outputs from 0 to 1, got -1. (Parameter 'outputs')", () => Saliency.Gradient(linear, X, 0, 1, 0, -1, 0));
        Says("Saliency expects one output for all 5 samples, or one for each, got 2 outputs. (Parameter 'outputs')", () => Saliency.Gradient(linear, X, 0, 1));
        Says("IntegratedGradients expects a baseline of shape 3×5, got 3×1 (rows × samples). (Parameter 'baseline')", () => Saliency.IntegratedGradients(linear, X, [0], Numbers.Gaussian(3, 1, 1)));
        Says("Expected steps to be 1 or more, got 0. (Parameter 'steps')", () => Saliency.IntegratedGradients(linear, X, [0], steps: 0));
        Says("Expected samples to be 1 or more, got 0. (Parameter 'samples')", () => Saliency.SmoothGrad(linear, X, [0], new Random(1), samples: 0));
        Says("Expected a finite sigma of 0 or more, got -1. (Parameter 'sigma')", () => Saliency.SmoothGrad(linear, X, [0], new Random(1), sigma: -1));
        Says("Dense(3 → 2) expects 3 features per sample, got a batch of shape 5×3 (features × samples). Samples are columns here: pass x.Transpose(). (Parameter 'x')", () => Saliency.Gradient(linear, X.Transpose(), 0));
        Says("Saliency expects a network whose samples do not meet, got one with BatchNorm: in a pass that is differentiated, it uses the batch's statistics. (Parameter 'model')",
            () => Saliency.Gradient([new Residual(new Dense(3, 3, new Random(1)), new BatchNorm(3))], X, 0));
        Says("Charts.Saliency expects 3 × side × side numbers in each column, got attributions of shape 4×5. Samples are columns here. (Parameter 'attributions')", () => Plotting.Charts.Saliency("Maps", Numbers.Gaussian(4, 5, 1), ["a", "b", "c", "d", "e"]));
    }

    private static Sequential Network() => [new Dense(3, 6, new Random(1)), new Tanh(), new Dropout(0.5f, new Random(2)), new Dense(6, 2, new Random(3)), new Softmax()];

    private static void Says(string message, Action action) => Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(action).Message);
}
