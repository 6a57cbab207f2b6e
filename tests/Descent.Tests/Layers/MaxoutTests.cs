using Descent.Layers;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Layers;

public class MaxoutTests
{
    [Fact]
    public void A_unit_is_its_largest_piece()
    {
        // Pieces x and −x: the absolute value.
        var absolute = Of([1, -1]);

        Assert.Equal([3, 0.5f, 2], absolute.Forward(Numbers.Row(-3, 0.5f, 2), Pass.Predict).Enumerate());
    }

    [Fact]
    public void With_a_zero_piece_it_is_ReLU()
    {
        var (relu, x) = (Of([0, 1]), Numbers.AwayFromZero(1, 9, seed: 1));

        Assert.Equal(new ReLU().Forward(x, Pass.Predict), relu.Forward(x, Pass.Predict));
    }

    [Fact]
    public void The_gradient_goes_to_the_piece_that_won_and_to_the_first_of_two()
    {
        var absolute = Of([1, -1]);
        absolute.Forward(Numbers.Row(-3, 2, 0), Pass.Train);

        var dx = absolute.Backward(Numbers.Row(1, 10, 100));

        Assert.Equal([-1, 10, 100], dx.Enumerate());
        Assert.Equal([110, 1], absolute.Biases.Gradient.Enumerate());
        Assert.Equal([20, -3], absolute.Weights.Gradient.Enumerate());
    }

    [Fact]
    public void The_pieces_of_a_unit_are_neighbouring_rows()
    {
        var maxout = new Maxout(3, 2, 4, new Random(1));
        var x = Numbers.Gaussian(3, 5, seed: 2);
        var z = (maxout.Weights.Value * x) + (maxout.Biases.Value * Numbers.Ones(1, 5));

        var y = maxout.Forward(x, Pass.Predict);

        Near.Relative(1e-6, Matrix<double>.Build.Dense(2, 5, (i, j) => Enumerable.Range(4 * i, 4).Max(row => z[row, j])), y, "output");
        Assert.Equal("Maxout(3 → 2 × 4)", maxout.ToString());
    }

    [Fact]
    public void Numbers_below_1_get_the_documented_messages()
    {
        Assert.Equal("Expected pieces to be 1 or more, got 0. (Parameter 'pieces')", Assert.Throws<ArgumentOutOfRangeException>(() => new Maxout(3, 2, 0, new Random(1))).Message);
        Assert.Equal("Expected outputs to be 1 or more, got 0. (Parameter 'outputs')", Assert.Throws<ArgumentOutOfRangeException>(() => new Maxout(3, 0, 2, new Random(1))).Message);
    }

    private static Maxout Of(float[] weights)
    {
        var maxout = new Maxout(1, 1, weights.Length, new Random(1));
        Numbers.Column(weights).CopyTo(maxout.Weights.Value);
        return maxout;
    }
}
