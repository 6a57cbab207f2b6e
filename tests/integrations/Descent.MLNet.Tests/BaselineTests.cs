using Descent.Data;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet.Tests;

public sealed class BaselineTests
{
    private static readonly Dataset Clouds = Synthetic.Blobs(240, classes: 3, noise: 0.6f, new Random(7));

    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public void A_baseline_learns_and_is_the_same_for_the_same_seed(bool sdca)
    {
        var (first, second) = (Scores(sdca, rounds: 20), Scores(sdca, rounds: 20));

        Assert.Equal(first, second);
        Assert.True(Accuracy(sdca, rounds: 20) > 0.8, $"{Accuracy(sdca, rounds: 20)}");
        Assert.NotEqual(first, Scores(sdca, rounds: 1));
    }

    [Fact]
    public void SDCA_depends_on_the_seed() => Assert.NotEqual(Scores(sdca: true, rounds: 2), Scores(sdca: true, rounds: 2, seed: 1));

    [Theory]
    [MemberData(nameof(Both))]
    public void Features_far_from_0_are_centred_first(bool sdca)
    {
        var far = new Dataset(Clouds.Inputs + 1000, Clouds.Targets);
        var ml = new MLContext(seed: 0);

        var model = sdca ? ml.FitSdca(ml.Data.LoadDataset(far)) : ml.FitLbfgs(ml.Data.LoadDataset(far));

        var features = model.Transform(ml.Data.LoadDataset(far)).ToDataset().Inputs;
        Assert.InRange(features.RowSums().AbsoluteMaximum() / features.ColumnCount, 0, 1e-2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void No_round_at_all_is_refused(bool sdca)
    {
        var ml = new MLContext(seed: 0);
        var train = ml.Data.LoadDataset(Clouds);

        Assert.Equal("Expected at least 1 round of fitting, got 0. (Parameter 'rounds')",
            Assert.Throws<ArgumentOutOfRangeException>(() => sdca ? ml.FitSdca(train, 0) : ml.FitLbfgs(train, 0)).Message);
    }

    private static float[] Scores(bool sdca, int rounds, int seed = 0) => [.. Fitted(sdca, rounds, seed).GetColumn<float[]>("Score").SelectMany(scores => scores)];

    private static double Accuracy(bool sdca, int rounds) => new MLContext(seed: 0).MulticlassClassification.Evaluate(Fitted(sdca, rounds, 0)).MicroAccuracy;

    private static IDataView Fitted(bool sdca, int rounds, int seed)
    {
        var ml = new MLContext(seed);
        var train = ml.Data.LoadDataset(Clouds);
        return (sdca ? ml.FitSdca(train, rounds) : ml.FitLbfgs(train, rounds)).Transform(train);
    }
}
