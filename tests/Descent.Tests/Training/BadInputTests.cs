using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Training;

public sealed class BadInputTests
{
    [Fact]
    public void A_perceptron_refuses_classes_of_minus_one() => Assert.StartsWith(
        "The perceptron learns classes 0 and 1, got -1. From -1 and +1, pass (y + 1)/2.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Perceptron(2).Learn([1, 0], -1)).Message);

    [Fact]
    public void A_perceptron_needs_at_least_one_epoch() => Assert.StartsWith(
        "Expected maximumEpochs to be 1 or more, got 0.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Perceptron(2).Fit(Gates.And, 0)).Message);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0)]
    public void The_old_rules_refuse_a_learning_rate_that_cannot_learn(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DeltaRule.Change([1], [1], 0, rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => HebbRule.Hebb([1], [1], rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => HebbRule.Oja([1], [1], rate));
        Assert.StartsWith("Expected a positive, finite learning rate", Assert.Throws<ArgumentOutOfRangeException>(() => new Perceptron(1, rate)).Message);
    }

    [Fact]
    public void A_layer_cannot_stand_in_one_network_twice()
    {
        var layer = new Dense(2, 2, new Random(1));
        Assert.StartsWith("The layer Dense(2 → 2) stands in this Sequential twice; create one for each place.",
            Assert.Throws<ArgumentException>(() => { Sequential model = [layer, new ReLU(), layer]; }).Message);
    }

    [Fact]
    public void A_network_without_parameters_has_nothing_to_check()
    {
        Sequential model = [new ReLU()];
        var batch = new Dataset(Matrix<float>.Build.Dense(1, 1, 1f), Matrix<float>.Build.Dense(1, 1, 1f));
        Assert.StartsWith("There is nothing to check: the network has no parameters.",
            Assert.Throws<ArgumentException>(() => GradientCheck.Run(model, new HalfSquaredLoss(), batch)).Message);
    }

    [Fact]
    public void Writing_to_one_gate_leaves_the_next_one_as_it_is()
    {
        Gates.Xor.Inputs[0, 0] = 7;
        Assert.Equal(0, Gates.Xor.Inputs[0, 0]);
    }
}
