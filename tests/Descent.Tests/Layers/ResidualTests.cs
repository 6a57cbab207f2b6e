using Descent.Layers;
using Descent.Tests.Support;

namespace Descent.Tests.Layers;

public class ResidualTests
{
    [Fact]
    public void The_input_is_added_to_what_the_layers_make_of_it()
    {
        var (dense, x) = (new Dense(3, 3, new Random(1)), Numbers.Gaussian(3, 4, seed: 1));
        var expected = x + dense.Forward(x, Pass.Predict);

        Assert.All(Enum.GetValues<Pass>(), pass => Assert.Equal(expected, new Residual(dense).Forward(x, pass)));
    }

    [Fact]
    public void Layers_that_do_nothing_let_everything_through_both_ways()
    {
        // With zero weights F is 0, forward and backward.
        var residual = new Residual([new Dense(3, 3, Initializer.Zero, new Random(1)), new Tanh()]);
        var (x, gradient) = (Numbers.Gaussian(3, 4, seed: 1), Numbers.Gaussian(3, 4, seed: 2));

        Assert.Equal(x, residual.Forward(x, Pass.Train));
        Assert.Equal(gradient, residual.Backward(gradient));
    }

    [Fact]
    public void Its_parameters_are_those_of_its_layers_and_it_names_them()
    {
        var residual = new Residual(new Dense(3, 2, new Random(1)), new ReLU(), new Dense(2, 3, new Random(2)));

        Assert.Equal(["W 2×3", "b 2×1", "W 3×2", "b 3×1"], residual.Parameters.Select(parameter => parameter.ToString()));
        Assert.Equal("Residual[Dense(3 → 2), ReLU, Dense(2 → 3)]", residual.ToString());
    }

    [Fact]
    public void Layers_that_change_the_number_of_features_and_no_layers_get_the_documented_messages()
    {
        Assert.Equal(
            "Residual[Dense(3 → 2)] adds x to F(x), so F must give back the 3 features that it gets, but it gives 2. End it with a Dense(… → 3). (Parameter 'x')",
            Assert.Throws<ArgumentException>(() => new Residual(new Dense(3, 2, new Random(1))).Forward(Numbers.Gaussian(3, 4, seed: 1), Pass.Predict)).Message);
        Assert.Equal(
            "A Sequential needs at least one layer, got none: [new Dense(inputs, outputs, random), …]. (Parameter 'layers')",
            Assert.Throws<ArgumentException>(() => new Residual()).Message);
    }
}
