using Descent.Layers;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Layers;

public class DropoutTests
{
    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.8f)]
    public void A_mask_has_zeros_at_the_rate_the_inverse_keep_share_elsewhere_and_mean_1(float rate)
    {
        var mask = Train(rate, Numbers.Ones(200, 100), seed: 3).Enumerate().Select(x => (double)x).ToList();

        Assert.All(mask, x => Assert.True(x is 0 || x == 1f / (1f - rate), $"{x}"));
        Assert.Equal(rate, mask.Count(x => x == 0) / (double)mask.Count, 4 * Math.Sqrt(rate * (1 - rate) / mask.Count));
        Assert.Equal(1, mask.Average(), 4 * Math.Sqrt(rate / (1 - rate) / mask.Count));
    }

    [Fact]
    public void The_mean_over_many_masks_is_the_prediction()
    {
        var (x, dropout) = (Numbers.Column(1, -2, 3), new Dropout(0.25f, new Random(4)));
        var sum = Matrix<double>.Build.Dense(3, 1);
        for (var i = 0; i < 20_000; i++)
        {
            sum += dropout.Forward(x, Pass.Train).ToDouble();
        }

        // Each entry x·m has the standard deviation |x|·√(p/(1 − p)).
        var error = 4 * Math.Sqrt(0.25 / 0.75 / 20_000);
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(x[i, 0], sum[i, 0] / 20_000, error * Math.Abs(x[i, 0])));
        Assert.Equal(x.Bits(), dropout.Forward(x, Pass.Predict).Bits());
    }

    [Fact]
    public void Differentiating_does_not_drop()
    {
        var (x, dropout) = (Numbers.Gaussian(20, 10, seed: 5), new Dropout(0.5f, new Random(1)));

        Assert.Equal(x.Bits(), dropout.Forward(x, Pass.Differentiate).Bits());
        Assert.Equal(x.Bits(), dropout.Backward(x).Bits());
    }

    [Fact]
    public void Backward_uses_the_mask_of_the_forward_pass()
    {
        var dropout = new Dropout(0.5f, new Random(1));

        var mask = dropout.Forward(Numbers.Ones(30, 10), Pass.Train);

        Assert.Equal(mask.Bits(), dropout.Backward(Numbers.Ones(30, 10)).Bits());
        Assert.NotEqual(mask.Bits(), dropout.Forward(Numbers.Ones(30, 10), Pass.Train).Bits());
    }

    [Fact]
    public void Rate_0_drops_nothing() => Assert.Equal(Numbers.Ones(30, 10).Bits(), Train(0, Numbers.Ones(30, 10), seed: 1).Bits());

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void A_rate_outside_0_to_1_gets_the_documented_message(float wrong) => Assert.Equal(
        $"Expected a rate from 0 to below 1, got {wrong}. (Parameter 'rate')",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dropout(wrong, new Random(1))).Message);

    private static Matrix<float> Train(float rate, Matrix<float> x, int seed) => new Dropout(rate, new Random(seed)).Forward(x, Pass.Train);
}
