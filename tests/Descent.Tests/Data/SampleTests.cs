using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Data;

public class SampleTests
{
    [Fact]
    public void Images_are_kept_as_bytes_and_read_as_the_matrix_has_them()
    {
        var (train, _) = Shapes10.Load(train: 40, test: 1);
        var records = Shapes10.Records(0, 40, seed: 0);
        var x = new float[3072];

        Assert.IsType<ByteSamples>(train.Samples);
        for (var j = 0; j < 40; j++)
        {
            train.Samples.Read(j, x, 0);
            Assert.Equal(records.Skip((j * 3073) + 1).Take(3072).Select(value => value / 255f), x);
            Assert.Equal(x, train.Inputs.Column(j));
        }
    }

    [Fact]
    public void Parts_of_bytes_are_parts_of_the_matrix()
    {
        var (train, _) = Shapes10.Load(train: 40, test: 1);
        var matrix = new Dataset(train.Inputs, train.Targets);
        var (first, second) = train.Split(0.7, new Random(1));
        var (expectedFirst, expectedSecond) = matrix.Split(0.7, new Random(1));

        Assert.IsType<ByteSamples>(first.Samples);
        Assert.Equal(expectedFirst.Inputs.Bits(), first.Inputs.Bits());
        Assert.Equal(expectedSecond.Inputs.Bits(), second.Inputs.Bits());
        Assert.Equal(expectedSecond.Targets.Bits(), second.Targets.Bits());
        Assert.Equal(matrix.Take(7).Inputs.Bits(), train.Take(7).Inputs.Bits());
    }

    [Fact]
    public void Training_on_images_makes_no_matrix_of_them()
    {
        var (train, test) = Shapes10.Load(train: 600, test: 600);
        var random = new Random(1);
        Sequential model = [new Dense(3072, 4, random), new ReLU(), new Dense(4, 10, random)];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var report = new Trainer(model, new SoftmaxCrossEntropy(), new Sgd(0.01f)).Epochs(train, test, 100, random, TestContext.Current.CancellationToken).First();

        Assert.InRange(report.ValidationLoss, 0.1, 100);
        // Two matrices would be 14.7 MB; batches are 1.2 and 6.1 MB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 7_000_000, 9_000_000);
    }

    [Fact]
    public void Statistics_are_those_of_each_channel_over_samples_and_places()
    {
        var (train, _) = Shapes10.Load(train: 50, test: 1);
        var statistics = ChannelStatistics.Of(train);

        for (var channel = 0; channel < 3; channel++)
        {
            double[] values = [.. train.Inputs.SubMatrix(channel * 1024, 1024, 0, 50).Enumerate().Select(value => (double)value)];
            var mean = values.Average();
            Assert.Equal(mean, statistics.Means[channel], 1e-9);
            Assert.Equal(Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), statistics.StandardDeviations[channel], 1e-9);
        }

        Assert.Equal(3, statistics.ToString().Split('\n').Length);
    }

    [Fact]
    public void Standardized_channels_have_mean_0_and_deviation_1_and_a_test_set_takes_the_training_sets()
    {
        var (train, test) = Shapes10.Load(train: 50, test: 20);
        var statistics = ChannelStatistics.Of(train);
        var after = ChannelStatistics.Of(train.Standardized(statistics));

        Assert.All(after.Means, mean => Assert.Equal(0, mean, 1e-5));
        Assert.All(after.StandardDeviations, deviation => Assert.Equal(1, deviation, 1e-5));
        Assert.Equal((test.Inputs[2000, 7] - statistics.Means[1]) / statistics.StandardDeviations[1], test.Standardized(statistics).Take(8).Inputs[2000, 7], 1e-5);
    }

    [Fact]
    public void Labels_are_counted()
    {
        Assert.Equal(Enumerable.Repeat(3, 10), LabelCounts.Of(Shapes10.Load(train: 30, test: 1).Train));
        Assert.Equal(
            "Expected one-hot targets to count, a 1 among zeros, got (0.5, 0.5) for sample 0, counted from 0.",
            Assert.Throws<InvalidOperationException>(() => LabelCounts.Of(new(Numbers.Ones(1, 1), Numbers.Column(0.5f, 0.5f)))).Message);
    }

    [Fact]
    public void Impossible_statistics_get_the_documented_messages()
    {
        var constant = new Dataset(Matrix<float>.Build.Dense(6, 4, 2), Numbers.Ones(1, 4));

        Assert.Equal("Expected channels that vary, got channel 0 (from 0) with 2 everywhere; leave it out. (Parameter 'data')", Assert.Throws<ArgumentException>(() => ChannelStatistics.Of(constant)).Message);
        Assert.Equal("Expected features that make 4 channels, got 6; pass another number of channels. (Parameter 'channels')", Assert.Throws<ArgumentException>(() => ChannelStatistics.Of(constant, 4)).Message);
        Assert.Equal("Expected features that make 4 channels, got 6. (Parameter 'statistics')", Assert.Throws<ArgumentException>(() => constant.Standardized(new([0, 0, 0, 0], [1, 1, 1, 1]))).Message);
    }
}
