using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;

namespace Descent.Tests.Landscapes;

public class RecordedTrainingTests
{
    private static readonly Dataset Data = Hessians.Labelled(5, 40, 3);
    private static readonly Loss Loss = new SoftmaxCrossEntropy();

    [Fact]
    public void It_is_the_same_training_with_its_checkpoints_and_leaves_the_start_alone()
    {
        var (start, plain) = (Network(), Network());
        var before = start.Bits();
        var run = RecordedTraining.Of(start, Loss, new Sgd(0.1f, momentum: 0.9f), Data, Data.Take(10), 8, epochs: 4, new Random(2), TestContext.Current.CancellationToken);
        var reports = new Trainer(plain, Loss, new Sgd(0.1f, momentum: 0.9f)).Epochs(Data, Data.Take(10), 8, new Random(2), TestContext.Current.CancellationToken).Take(4).ToList();

        Assert.Equal(reports, run.Reports);
        Assert.Equal(plain.Bits(), run.End.Bits());
        Assert.Equal(before, start.Bits());
        Assert.Equal(before, run.Start.Bits());
        Assert.Equal(5, run.Checkpoints.Count);
        Assert.Equal(ParameterVector.Of(start), run.Checkpoints[0]);
        Assert.Equal(ParameterVector.Of(run.End), run.Checkpoints[^1]);
        Assert.Equal(5, run.Plane.Path.Count);
        Assert.StartsWith("epoch   4 ", run.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_without_an_epoch_is_refused() => Assert.Equal(
        "Expected epochs to be 1 or more, got 0. (Parameter 'epochs')",
        Assert.Throws<ArgumentOutOfRangeException>(() => RecordedTraining.Of(
            Network(), Loss, new Sgd(1), Data, Data, 8, 0, new Random(1), TestContext.Current.CancellationToken)).Message);

    [Fact]
    public void A_grid_around_a_path_reaches_beyond_it_by_its_margin()
    {
        var grid = PlaneGrid.Around([(1, -2), (3, 2), (2, 0)], points: 5, margin: 0.25);

        Assert.Equal([0.5, 1.25, 2, 2.75, 3.5], grid.A);
        Assert.Equal([-3, -1.5, 0, 1.5, 3], grid.B);
        Assert.StartsWith(
            "Expected coordinates that ascend from a finite start to a finite end, got 2 to 2.",
            Assert.Throws<ArgumentException>(() => PlaneGrid.Around([(1, 2), (3, 2)])).Message, StringComparison.Ordinal);
    }

    private static Sequential Network() => [new Dense(5, 8, new Random(1)), new Tanh(), new Dense(8, 3, new Random(2))];
}
