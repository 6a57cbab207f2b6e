using Descent.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Data;

public class DatasetTests
{
    // Sample j has the inputs (j, −j) and the target 10·j, so that samples can be told apart and pairs checked.
    private static readonly Dataset Ten = new(Matrix<float>.Build.Dense(2, 10, (i, j) => i == 0 ? j : -j), Matrix<float>.Build.Dense(1, 10, (_, j) => 10 * j));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(99)]
    public void Batches_hold_every_sample_once_with_its_target(int size)
    {
        var batches = Ten.Batches(size, new Random(1)).ToList();

        Assert.Equal(Enumerable.Range(0, 10), batches.SelectMany(Ids).Order());
        Assert.All(batches.SkipLast(1), batch => Assert.Equal(size, batch.Count));
        Assert.All(batches, AssertPairs);
    }

    [Fact]
    public void The_order_is_drawn_anew_for_each_enumeration_and_repeats_with_the_seed()
    {
        var batches = Ten.Batches(4, new Random(1));
        var (first, second) = (batches.SelectMany(Ids).ToList(), batches.SelectMany(Ids).ToList());

        Assert.NotEqual(first, second);
        Assert.Equal(first, Ten.Batches(4, new Random(1)).SelectMany(Ids));
        Assert.NotEqual(Enumerable.Range(0, 10), first);
    }

    [Theory]
    [InlineData(0.8, 8)]
    [InlineData(0.001, 1)]
    [InlineData(0.999, 9)]
    public void A_split_puts_every_sample_into_exactly_one_part(double fraction, int size)
    {
        var (first, second) = Ten.Split(fraction, new Random(2));

        Assert.Equal(size, first.Count);
        Assert.Equal(Enumerable.Range(0, 10), Ids(first).Concat(Ids(second)).Order());
        AssertPairs(first);
        AssertPairs(second);
    }

    [Fact]
    public void A_class_has_its_samples_in_their_order()
    {
        var all = Shapes10.Load(train: 23, test: 1).Train;

        var rings = all.OfClass(1);

        Assert.Equal(new[] { 1, 11, 21 }.Select(j => all.Inputs.Column(j)), rings.Inputs.EnumerateColumns());
        Assert.Equal([0, 3, 0, 0, 0, 0, 0, 0, 0, 0], LabelCounts.Of(rings));
        Assert.Equal(all.ClassNames, rings.ClassNames);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    [InlineData(10)]
    public void A_class_without_samples_gets_the_documented_message(int label) => Assert.Equal(
        $"Expected a class from 0 to 9 that has samples, got {label}. (Parameter 'label')",
        Assert.Throws<ArgumentException>(() => Shapes10.Load(train: 9, test: 1).Train.OfClass(label)).Message);

    [Fact]
    public void Take_gives_the_first_samples_as_a_copy()
    {
        var three = Ten.Take(3);
        three.Inputs[0, 0] = 77;

        Assert.Equal([77, 1, 2], Ids(three));
        Assert.Equal(0, Ten.Inputs[0, 0]);
    }

    [Fact]
    public void It_says_its_shapes()
    {
        Assert.Equal("10 samples, 2 features, 1 target row", Ten.ToString());
        Assert.Equal("10 samples, 1 feature, 2 target rows", new Dataset(Ten.Targets, Ten.Inputs).ToString());
    }

    [Fact]
    public void Unequal_numbers_of_samples_get_the_documented_message() => Assert.Equal(
        "Expected one target column per sample, got inputs of shape 2×10 and targets of shape 10×1. Samples are columns here. (Parameter 'targets')",
        Assert.Throws<ArgumentException>(() => new Dataset(Ten.Inputs, Ten.Targets.Transpose())).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Taking_what_is_not_there_gets_the_documented_message(int count) => Assert.Equal(
        $"Expected from 1 to 10 samples, got {count}. (Parameter 'count')",
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Take(count)).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_fraction_outside_0_to_1_gets_the_documented_message(double fraction) => Assert.Equal(
        $"Expected a fraction between 0 and 1, got {fraction}. (Parameter 'fraction')",
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Split(fraction, new Random(1))).Message);

    [Fact]
    public void A_single_sample_cannot_be_split() => Assert.Equal(
        "Expected at least 2 samples to split, got 1.",
        Assert.Throws<InvalidOperationException>(() => Ten.Take(1).Split(0.5, new Random(1))).Message);

    [Fact]
    public void A_batch_size_below_1_gets_the_documented_message_at_once() => Assert.Equal(
        "Expected batchSize to be 1 or more, got 0. (Parameter 'batchSize')",
        Assert.Throws<ArgumentOutOfRangeException>(() => Ten.Batches(0, new Random(1))).Message);

    private static IEnumerable<int> Ids(Dataset data) => data.Inputs.Row(0).Select(x => (int)x);

    private static void AssertPairs(Dataset data) => Assert.All(Enumerable.Range(0, data.Count), j =>
        Assert.Equal((-data.Inputs[0, j], 10 * data.Inputs[0, j]), (data.Inputs[1, j], data.Targets[0, j])));
}
