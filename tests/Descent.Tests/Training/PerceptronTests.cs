using Descent.Data;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Training;

public class PerceptronTests
{
    [Theory]
    [InlineData(1, 1f)]
    [InlineData(2, 0.1f)]
    [InlineData(3, 7f)]
    public void On_separable_samples_it_makes_no_more_mistakes_than_Novikoff_allows(int seed, float learningRate)
    {
        // Samples at least 0.3 away from the line 2x − y = 0.5.
        var separator = Vector<double>.Build.Dense([2, -1, 0.5]);
        var x = Matrix<float>.Build.DenseOfColumnVectors(Numbers.Gaussian(2, 300, seed).EnumerateColumns().Where(c => Math.Abs(Margin(c)) > 0.3));
        var data = new Dataset(x, Matrix<float>.Build.Dense(1, x.ColumnCount, (_, j) => Margin(x.Column(j)) > 0 ? 1 : 0));
        var radiusSquared = x.EnumerateColumns().Max(c => (c[0] * c[0]) + (c[1] * c[1]) + 1.0);
        var margin = x.EnumerateColumns().Min(c => Math.Abs(Margin(c))) / separator.L2Norm();

        var history = new Perceptron(2, learningRate).Fit(data, maximumEpochs: 1000);

        Assert.Equal(0, history[^1].Mistakes);
        Assert.InRange(history.Sum(epoch => epoch.Mistakes), 1, radiusSquared / (margin * margin));

        static double Margin(Vector<float> c) => (2 * c[0]) - c[1] - 0.5;
    }

    [Fact]
    public void A_sample_that_is_right_changes_nothing_and_a_mistake_moves_by_the_sample()
    {
        var perceptron = new Perceptron(2, 0.5f);

        Assert.False(perceptron.Learn([3, -2], 0));
        Assert.Equal([0, 0, 0], perceptron.Weights);
        Assert.True(perceptron.Learn([3, -2], 1));
        Assert.Equal([1.5, -1, -0.5], perceptron.Weights);
        Assert.True(perceptron.Learn([3, -2], 0));
        Assert.Equal([0, 0, 0], perceptron.Weights);
    }

    [Fact]
    public void Its_mistakes_on_AND_are_those_that_one_makes_by_hand()
    {
        List<PerceptronMistake> mistakes = [.. new Perceptron(2).Mistakes(Gates.And)];

        // Epoch 1 misses 11; epoch 2 fires at 00 and 01 and misses 11; and so on.
        Assert.Equal([3, 0, 1, 3, 1, 2, 3, 2, 3, 1], mistakes.Select(mistake => mistake.Sample));
        Assert.Equal([1, 2, 2, 2, 3, 3, 3, 4, 4, 5], mistakes.Select(mistake => mistake.Epoch));
        Assert.Equal(Enumerable.Range(1, 10), mistakes.Select(mistake => mistake.Number));
        Assert.Equal([0, 0, 0], mistakes[0].Before);
        Assert.Equal([2, 1, 2], mistakes[^1].After);
        Assert.Equal(mistakes.SkipLast(1).Select(mistake => mistake.After), mistakes.Skip(1).Select(mistake => mistake.Before));
    }

    [Fact]
    public void Mistakes_that_never_end_come_one_by_one()
    {
        List<PerceptronMistake> mistakes = [.. new Perceptron(2).Mistakes(Gates.Xor).Take(1000)];

        // From the sixth on four mistakes lead back to where they began.
        Assert.All(mistakes.Skip(9), mistake => Assert.Equal(mistakes[mistake.Number - 5].After, mistake.After));
    }

    [Fact]
    public void Another_number_of_inputs_gets_the_documented_message() => Assert.Equal(
        "The perceptron has 2 inputs, got 3. (Parameter 'x')",
        Assert.Throws<ArgumentException>(() => new Perceptron(2).Predict(1, 2, 3)).Message);

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_learning_rate_that_is_not_positive_and_finite_gets_the_documented_message(float wrong) => Assert.Equal(
        $"Expected a positive, finite learning rate, got {wrong}. (Parameter 'learning rate')",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Perceptron(2, wrong)).Message);
}
