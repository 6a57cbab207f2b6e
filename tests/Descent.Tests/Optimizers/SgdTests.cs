using Descent.Layers;
using Descent.Optimizers;
using Descent.Tests.Support;

namespace Descent.Tests.Optimizers;

public class SgdTests
{
    private const int Steps = 25;

    // With a constant gradient g every variant has a closed form to compare with.
    [Fact]
    public void Plain_descent_goes_in_equal_steps() =>
        Assert.Equal(5 - (Steps * 0.02 * 2), Walk(new Sgd(0.02f)), 1e-5);

    [Fact]
    public void Weight_decay_shrinks_towards_the_balance_of_pull_and_gradient()
    {
        double q = 1 - (0.1 * 0.3), rest = -0.1 * 2 * (1 - Math.Pow(q, Steps)) / (1 - q);

        Assert.Equal((Math.Pow(q, Steps) * 5) + rest, Walk(new Sgd(0.1f, weightDecay: 0.3f)), 1e-5);
    }

    [Fact]
    public void Momentum_sums_geometric_series()
    {
        double mu = 0.9, distance = 0.02 * 2 / (1 - mu) * (Steps - (mu * (1 - Math.Pow(mu, Steps)) / (1 - mu)));

        Assert.Equal(5 - distance, Walk(new Sgd(0.02f, momentum: 0.9f)), 1e-4);
    }

    [Fact]
    public void Momentum_and_weight_decay_together_follow_their_recursion()
    {
        double theta = 5, v = 0;
        for (var step = 0; step < Steps; step++)
        {
            v = (0.8 * v) - (0.02 * (2 + (0.3 * theta)));
            theta += v;
        }

        Assert.Equal(theta, Walk(new Sgd(0.02f, momentum: 0.8f, weightDecay: 0.3f)), 1e-4);
    }

    [Fact]
    public void Each_parameter_has_its_own_velocity()
    {
        var sgd = new Sgd(0.1f, momentum: 0.9f);
        Parameter[] both = [new("p", Numbers.Row(0)), new("q", Numbers.Row(0))];
        both[0].Gradient[0, 0] = 1;

        sgd.Step(both);
        sgd.Step(both);

        Assert.Equal(-0.29, both[0].Value[0, 0], 1e-6);
        Assert.Equal(0, both[1].Value[0, 0]);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void Momentum_outside_0_to_1_gets_the_documented_message(float wrong) => Assert.Equal(
        $"Expected a momentum from 0 to below 1, got {wrong}. (Parameter 'momentum')",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(0.1f, momentum: wrong)).Message);

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void Weight_decay_below_0_or_not_finite_gets_the_documented_message(float wrong) => Assert.Equal(
        $"Expected a finite weight decay of 0 or more, got {wrong}. (Parameter 'weight decay')",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(0.1f, weightDecay: wrong)).Message);

    private static double Walk(Sgd sgd)
    {
        var theta = new Parameter("θ", Numbers.Row(5));
        theta.Gradient[0, 0] = 2;
        for (var step = 0; step < Steps; step++)
        {
            sgd.Step([theta]);
        }

        return theta.Value[0, 0];
    }
}
