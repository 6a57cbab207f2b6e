using Descent.Landscapes;
using Descent.Layers;
using Descent.Numerics;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class DirectionsTests
{
    // W 5×4, b 5, γ 5, β 5, W 2×5, b 2.
    private static readonly Sequential Model = [new Dense(4, 5, new Random(1)), new BatchNorm(5), new Tanh(), new Dense(5, 2, new Random(2))];

    [Fact]
    public void The_same_seed_gives_the_same_raw_numbers_whatever_is_done_to_them()
    {
        var raw = Directions.Random(seed: 3).WithBiases().For(Model).U;
        var filters = Directions.Random(seed: 3).FilterNormalized().For(Model).U;

        Assert.NotEqual(raw, Directions.Random(seed: 4).WithBiases().For(Model).U);
        Assert.InRange(Math.Sqrt(raw.DotProduct(raw) / raw.Count), 0.5, 1.5);
        for (var row = 0; row < 5; row++)
        {
            var ratios = Enumerable.Range(0, 4).Select(column => filters[row + (5 * column)] / raw[row + (5 * column)]).ToList();
            Assert.All(ratios, ratio => Near.Single(ratios[0], ratio));
        }
    }

    [Fact]
    public void Raw_numbers_are_Gaussian_around_zero_and_both_directions_independent()
    {
        var (u, v) = Directions.Random(seed: 3).WithBiases().For([new Dense(200, 200, new Random(1))]);
        foreach (var direction in new[] { u, v })
        {
            Assert.InRange(direction.Average(), -0.02, 0.02);
            Assert.InRange(direction.Average(entry => (double)entry * entry), 0.97, 1.03);
            Assert.InRange(direction.Average(entry => Math.Pow(entry, 4)), 2.85, 3.15);
        }

        Assert.InRange(u.DotProduct(v) / (u.L2Norm() * v.L2Norm()), -0.02, 0.02);
    }

    [Fact]
    public void Filters_get_the_length_that_they_have_in_the_network_and_biases_stay()
    {
        var (u, v) = Directions.Random(seed: 3).FilterNormalized().For(Model);
        foreach (var direction in new[] { u, v })
        {
            for (var row = 0; row < 5; row++)
            {
                Near.Single(Weights(0).Row(row).L2Norm(), Matrix(direction, 0, 5, 4).Row(row).L2Norm(), $"row {row}");
            }

            Assert.All(direction.SubVector(20, 15), entry => Assert.Equal(0, entry));
            Near.Single(Weights(3).Row(1).L2Norm(), Matrix(direction, 35, 2, 5).Row(1).L2Norm());
        }
    }

    [Fact]
    public void With_biases_a_bias_is_one_more_weight_of_its_unit()
    {
        var model = Model.Copy();
        ((Dense)model[0]).Biases.Value.Entries.Fill(3);
        var u = Directions.Random(seed: 3).FilterNormalized().WithBiases().For(model).U;

        Near.Single(Math.Sqrt(Math.Pow(Weights(0).Row(2).L2Norm(), 2) + 9), Math.Sqrt(Math.Pow(Matrix(u, 0, 5, 4).Row(2).L2Norm(), 2) + Math.Pow(u[22], 2)));
    }

    [Fact]
    public void Layers_and_the_whole_get_their_length()
    {
        var layers = Directions.Random(seed: 3).LayerNormalized().For(Model).U;
        Near.Single(Weights(0).FrobeniusNorm(), Matrix(layers, 0, 5, 4).FrobeniusNorm());
        Near.Single(Weights(3).FrobeniusNorm(), Matrix(layers, 35, 2, 5).FrobeniusNorm());
        Near.Single(1, Directions.Random(seed: 3).UnitLength().For(Model).V.L2Norm());
    }

    [Fact]
    public void A_row_of_zeros_does_not_move()
    {
        var model = Model.Copy();
        ((Dense)model[0]).Weights.Value.ClearRow(1);
        Assert.Equal(0, Matrix(Directions.Random(seed: 3).FilterNormalized().For(model).U, 0, 5, 4).Row(1).L2Norm());
    }

    [Fact]
    public void Only_the_chosen_layers_move()
    {
        var u = Directions.Random(seed: 3).OnlyLayers(3).For(Model).U;
        Assert.All(u.SubVector(0, 35), entry => Assert.Equal(0, entry));
        Assert.DoesNotContain(0, u.SubVector(35, 10));
        Assert.Equal(
            "Layer 2 cannot move: the network has layers 0 to 3, and those with parameters are 0, 1, 3.",
            Assert.Throws<ArgumentException>(() => Directions.Random(seed: 3).OnlyLayers(2).For(Model)).Message);
    }

    [Fact]
    public void Given_directions_are_taken_as_they_are()
    {
        var given = Vector<float>.Build.Dense(Model.ParameterCount, i => i);
        Assert.Equal(given, Directions.Of(given, -given).For(Model).U);
        Assert.Equal(-given, Directions.Of(given, -given).For(Model).V);
        Assert.Equal(
            "Expected directions with an entry for each of 47 parameters, got 3 and 47.",
            Assert.Throws<ArgumentException>(() => Directions.Of(Vector<float>.Build.Dense(3), given).For(Model)).Message);
    }

    [Fact]
    public void Coordinates_ascend_and_an_odd_number_has_its_middle()
    {
        Assert.Equal([-1, 0, 1], PlaneGrid.Square(points: 3).A);
        Assert.Equal(0, PlaneGrid.Square(points: 51, range: 0.3).B[25]);
        Assert.Equal([0, 0.5, 1], PlaneGrid.Between(0, 1, 3));
        Assert.StartsWith("Expected coordinates that ascend from a finite start to a finite end, got 1 to 0.", Assert.Throws<ArgumentException>(() => PlaneGrid.Between(1, 0, 3)).Message, StringComparison.Ordinal);
        Assert.Equal(
            "Expected coordinates b that are finite and ascend, got 0, 0. PlaneGrid.Between makes such ones.",
            Assert.Throws<ArgumentException>(() => new PlaneGrid([0], [0, 0]).Check()).Message);
        Assert.Equal("Expected coordinates a that are finite and ascend, got none. PlaneGrid.Between makes such ones.", Assert.Throws<ArgumentException>(() => new PlaneGrid([], [0]).Check()).Message);
    }

    private static Matrix<float> Weights(int layer) => ((Dense)Model[layer]).Weights.Value;

    private static Matrix<float> Matrix(Vector<float> direction, int at, int rows, int columns) => Matrix<float>.Build.Dense(rows, columns, direction.ToArray()[at..(at + (rows * columns))]);
}
