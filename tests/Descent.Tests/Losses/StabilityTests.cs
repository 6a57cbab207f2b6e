using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Losses;

public class StabilityTests
{
    [Fact]
    public void Softmax_cross_entropy_at_logits_of_1000_has_the_right_value_and_gradient()
    {
        var logits = Matrix<float>.Build.DenseOfArray(new float[,] { { 1000, 1000 }, { -1000, -1000 } });
        var oneHot = Matrix<float>.Build.DenseOfArray(new float[,] { { 1, 0 }, { 0, 1 } });

        var (value, gradient) = new SoftmaxCrossEntropy().Evaluate(logits, oneHot);

        // The first sample is right and costs nothing, the second is certain of the wrong class and costs 2000.
        Assert.Equal(1000, value);
        Assert.Equal([0, 0, 0.5f, -0.5f], gradient.Enumerate());
    }

    [Theory]
    [InlineData(1000f, 1f, 0, 0f)]
    [InlineData(1000f, 0f, 1000, 1f)]
    [InlineData(-1000f, 0f, 0, 0f)]
    [InlineData(-1000f, 1f, 1000, -1f)]
    public void Sigmoid_cross_entropy_at_logits_of_1000_has_the_right_value_and_gradient(float z, float y, double value, float slope)
    {
        var result = new SigmoidCrossEntropy().Evaluate(Numbers.Row(z), Numbers.Row(y));

        Assert.Equal((value, slope), (result.Value, result.Gradient[0, 0]));
    }

    [Fact]
    public void Sigmoid_cross_entropy_keeps_the_digits_of_a_tiny_loss() =>
        Assert.Equal(1, new SigmoidCrossEntropy().Evaluate(Numbers.Row(40), Numbers.Row(1)).Value / Math.Exp(-40), 1e-9);

    [Theory]
    [InlineData(0f, 0f, 0, 1f)]
    [InlineData(1f, 1f, 0, -1f)]
    [InlineData(0f, 1f, double.PositiveInfinity, float.NegativeInfinity)]
    [InlineData(1f, 0f, double.PositiveInfinity, float.PositiveInfinity)]
    public void Binary_cross_entropy_of_a_certain_answer_is_0_or_infinite(float a, float y, double value, float slope)
    {
        var result = new BinaryCrossEntropy().Evaluate(Numbers.Row(a), Numbers.Row(y));

        Assert.Equal((value, slope), (result.Value, result.Gradient[0, 0]));
    }

    [Fact]
    public void Kullback_Leibler_takes_0_times_the_logarithm_of_0_as_0_and_is_infinite_for_what_was_held_impossible()
    {
        Assert.Equal(Math.Log(2), new KullbackLeibler().Evaluate(Numbers.Column(0.5f, 0.5f, 0), Numbers.Column(1, 0, 0)).Value, 1e-12);
        Assert.Equal(double.PositiveInfinity, new KullbackLeibler().Evaluate(Numbers.Column(0, 1), Numbers.Column(0.5f, 0.5f)).Value);
        Assert.Equal([-2f, 0, 0], new KullbackLeibler().Evaluate(Numbers.Column(0.5f, 0.5f, 0), Numbers.Column(1, 0, 0)).Gradient.Enumerate());
    }

    [Fact]
    public void A_million_small_terms_are_summed_in_double_precision()
    {
        // A running sum in single precision would stop growing at 2^24 × the unit in the last place.
        var output = Matrix<float>.Build.Dense(1, 1_000_000, 0.1f);

        Assert.Equal(0.1f, new AbsoluteLoss().Evaluate(output, Matrix<float>.Build.Dense(1, 1_000_000)).Value, 1e-12);
    }
}
