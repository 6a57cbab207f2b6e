using Descent.Layers;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Layers;

public class BatchNormTests
{
    [Theory]
    [InlineData(Pass.Train)]
    [InlineData(Pass.Differentiate)]
    public void Every_feature_comes_out_with_mean_0_and_variance_1(Pass pass)
    {
        var y = new BatchNorm(5).Forward((Numbers.Gaussian(5, 40, seed: 1) * 7) + 100, pass);

        Assert.All(y.EnumerateRows(), row => Assert.Equal(0, row.Average(), 1e-4));
        Assert.All(y.EnumerateRows(), row => Assert.Equal(1, row.Average(v => v * v), 1e-4));
    }

    [Fact]
    public void Then_comes_a_scale_and_a_shift()
    {
        var (norm, x) = (new BatchNorm(2), Numbers.Gaussian(2, 10, seed: 2));
        var before = norm.Forward(x, Pass.Differentiate).Clone();

        norm.Scale.Value[1, 0] = 3;
        norm.Shift.Value[1, 0] = -2;

        var after = norm.Forward(x, Pass.Differentiate);
        Assert.Equal(before.Row(0), after.Row(0));
        Near.Relative(1e-6, ((before.Row(1) * 3) - 2).ToRowMatrix().ToDouble(), after.Row(1).ToRowMatrix(), "second feature");
    }

    [Fact]
    public void Each_training_batch_moves_the_running_statistics_a_tenth_of_the_way()
    {
        var norm = new BatchNorm(1);

        norm.Forward(Numbers.Row(1, 2, 3, 4), Pass.Train);
        norm.Forward(Numbers.Row(0, 2), Pass.Train);

        // 0.9·(0.9·0 + 0.1·2.5) + 0.1·1 and 0.9·(0.9·1 + 0.1·5/3) + 0.1·2
        Assert.Equal(0.325, norm.Mean[0, 0], 1e-6);
        Assert.Equal(1.16, norm.Variance[0, 0], 1e-6);
    }

    [Fact]
    public void A_prediction_uses_the_running_statistics_and_a_sample_does_not_see_its_neighbours()
    {
        var norm = new BatchNorm(3);
        for (var i = 0; i < 200; i++)
        {
            norm.Forward((Numbers.Gaussian(3, 50, seed: i) * 4) + 10, Pass.Train);
        }

        var x = (Numbers.Gaussian(3, 2000, seed: 999) * 4) + 10;
        var y = norm.Forward(x, Pass.Predict);

        Assert.Equal(0, y.Enumerate().Average(), 0.1);
        Assert.Equal(1, y.Enumerate().Average(v => v * v), 0.1);
        Assert.Equal(y.Column(7), norm.Forward(x.Column(7).ToColumnMatrix(), Pass.Predict).Column(0));
    }

    [Fact]
    public void A_positive_factor_before_it_does_not_matter()
    {
        var x = Numbers.Gaussian(4, 30, seed: 5);

        var (once, thousand) = (new BatchNorm(4).Forward(x, Pass.Differentiate), new BatchNorm(4).Forward(x * 1000, Pass.Differentiate));

        Near.Relative(2e-5, once.ToDouble(), thousand, "output");
    }

    [Fact]
    public void A_feature_that_never_varies_comes_out_as_the_shift()
    {
        var norm = new BatchNorm(1);
        norm.Shift.Value[0, 0] = 0.5f;

        Assert.Equal([0.5f, 0.5f, 0.5f], norm.Forward(Numbers.Row(7, 7, 7), Pass.Train).Enumerate());
    }

    [Fact]
    public void A_single_sample_and_numbers_out_of_range_get_the_documented_messages()
    {
        Assert.Equal(
            "BatchNorm(3) expects at least 2 samples in a batch that it learns from, got 1: alone, a sample has no variance. Choose another batch size. (Parameter 'x')",
            Assert.Throws<ArgumentException>(() => new BatchNorm(3).Forward(Numbers.Column(1, 2, 3), Pass.Train)).Message);
        Assert.Equal("Expected features to be 1 or more, got 0. (Parameter 'features')", Assert.Throws<ArgumentOutOfRangeException>(() => new BatchNorm(0)).Message);
        Assert.Equal("Expected a momentum from 0 to 1, got 1.5. (Parameter 'momentum')", Assert.Throws<ArgumentOutOfRangeException>(() => new BatchNorm(1, momentum: 1.5f)).Message);
        Assert.Equal("Expected a positive, finite epsilon, got 0. (Parameter 'epsilon')", Assert.Throws<ArgumentOutOfRangeException>(() => new BatchNorm(1, epsilon: 0)).Message);
    }
}
