using Descent.Losses;
using Descent.Tests.Support;

namespace Descent.Tests.Losses;

public class RangeTests
{
    [Theory]
    [InlineData(-0.5f)]
    [InlineData(1.5f)]
    public void Binary_cross_entropy_of_what_is_no_probability_says_which_layer_is_missing(float a) => Assert.Equal(
        $"BinaryCrossEntropy expects probabilities from 0 to 1, got {a}. Put a Sigmoid layer before it, or pass the logits to SigmoidCrossEntropy. (Parameter 'a')",
        Assert.Throws<ArgumentException>(() => new BinaryCrossEntropy().Evaluate(Numbers.Row(a), Numbers.Row(1))).Message);

    [Theory]
    [InlineData(-0.5f, 1f, 'a')]
    [InlineData(0.5f, -0.5f, 'y')]
    public void Kullback_Leibler_of_what_is_no_probability_says_which_layer_is_missing(float a, float y, char name) => Assert.Equal(
        $"KullbackLeibler expects probabilities, got -0.5. Put a Softmax layer before it. (Parameter '{name}')",
        Assert.Throws<ArgumentException>(() => new KullbackLeibler().Evaluate(Numbers.Row(a), Numbers.Row(y))).Message);

    [Fact]
    public void Distributions_of_two_lengths_get_the_documented_message() => Assert.Equal(
        "Expected two distributions of one length, got 2 and 3 entries. (Parameter 'q')",
        Assert.Throws<ArgumentException>(() => Entropy.Cross([0.5, 0.5], [0.2, 0.3, 0.5])).Message);
}
