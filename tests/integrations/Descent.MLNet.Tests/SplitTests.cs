using Descent.Data;
using Microsoft.ML;

namespace Descent.MLNet.Tests;

/// <summary>ML.NET's own splits and shuffles on the views.</summary>
public sealed class SplitTests(Images images) : IClassFixture<Images>
{
    private readonly MLContext _ml = new(seed: 0);

    [Fact]
    public void A_split_has_every_image_once_and_the_same_ones_for_the_same_seed_but_only_about_the_fraction()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);
        var split = _ml.Data.TrainTestSplit(train, testFraction: 0.2, seed: 1);
        var (first, second) = (split.TrainSet.ToDataset(), split.TestSet.ToDataset());

        Assert.Equal(Sums(Cifar10.Read(images.TrainingFiles)).Order(), Sums(first).Concat(Sums(second)).Order());
        Assert.True(first.Same(_ml.Data.TrainTestSplit(train, testFraction: 0.2, seed: 1).TrainSet.ToDataset()));
        Assert.False(first.Same(_ml.Data.TrainTestSplit(train, testFraction: 0.2, seed: 2).TrainSet.ToDataset()));
        Assert.InRange(second.Count, 20, 60);
        Assert.NotEqual(40, second.Count);
    }

    [Fact]
    public void A_data_set_splits_exactly_and_goes_to_ML_NET_from_there()
    {
        var (first, second) = Cifar10.Read(images.TrainingFiles).Split(0.2, new Random(1));

        Assert.Equal((40, 160), (_ml.Data.LoadDataset(first).GetRowCount(), _ml.Data.LoadDataset(second).GetRowCount()));
    }

    [Fact]
    public void A_shuffle_moves_every_image_and_its_label_together()
    {
        var ours = Cifar10.Read(images.TrainingFiles);
        var shuffled = _ml.Data.ShuffleRows(_ml.Data.LoadDataset(ours), seed: 3).ToDataset();

        Assert.False(ours.Same(shuffled));
        Assert.Equal(Sums(ours).Order(), Sums(shuffled).Order());
        Assert.True(shuffled.Same(_ml.Data.ShuffleRows(_ml.Data.LoadDataset(ours), seed: 3).ToDataset()));
    }

    // An image and its class in one number; two of the drawn images never agree in it.
    private static IEnumerable<(double Sum, int Label)> Sums(Dataset data) =>
        Enumerable.Range(0, data.Count).Select(j => (data.Inputs.Column(j).Sum(x => (double)x), data.Targets.Column(j).MaximumIndex()));
}
