using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;

namespace Descent.Tests.Landscapes;

public class LossLineTests
{
    private static readonly Loss Loss = new MeanSquaredLoss();
    private static readonly Dataset Data = new(Numbers.Gaussian(4, 300, seed: 5), Numbers.Gaussian(2, 300, seed: 6));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_way_between_two_networks_begins_and_ends_with_their_losses()
    {
        Sequential from = Model(1), to = Model(2);
        var before = (from.Bits(), to.Bits());
        var line = Landscape.Between(from, to, Loss, Data, points: 5, Stop);

        Assert.Equal([0, 0.25, 0.5, 0.75, 1], line.T);
        Near.Single(Own(from), line.Loss[0]);
        Near.Single(Own(to), line.Loss[^1]);
        Assert.Equal(before.Item1, from.Bits());
        Assert.Equal(before.Item2, to.Bits());
    }

    [Fact]
    public void A_line_is_the_middle_of_its_plane()
    {
        var model = Model(1);
        var directions = Directions.Random(seed: 1).FilterNormalized();
        var line = Landscape.Line(model, Loss, directions.For(model).U, Data, PlaneGrid.Between(-1, 1, 3), Stop);

        var plane = Landscape.Plane(model, Loss, directions, Data, PlaneGrid.Square(points: 3), cancellationToken: Stop);
        Assert.Equal(plane.Loss.Column(1), line.Loss);
        Assert.Equal(plane.StandardError.Column(1), line.StandardError);
        Assert.Equal(plane.Accuracy.Column(1), line.Accuracy);
    }

    [Theory]
    [InlineData(new[] { 4.0, 3, 2, 1 }, 0, 0, 0)]
    [InlineData(new[] { 4.0, 1, 2, 1 }, 0, 1, 1)]
    [InlineData(new[] { 1.0, 3, 4, 2 }, 2.333333333, 2, 3)]
    [InlineData(new[] { 1.0, 1.00009, 1, 1 }, 0.00009, 0, 0.00009)]
    public void Barrier_increases_and_climb_are_those_of_the_curve(double[] loss, double barrier, int increases, double bump)
    {
        var line = new LossLine([0, 1, 2, 3], loss, loss, loss);
        Near.Double(barrier, line.Barrier, "barrier");
        Assert.Equal(increases, line.Increases);
        Near.Double(bump, line.Bump, "bump");
    }

    [Fact]
    public void Networks_of_different_shapes_have_no_way_between_them() => Assert.StartsWith(
        "There is a straight way only between networks of the same shape, got parameters W 5×4, b 5×1, W 2×5, b 2×1 and W 2×4, b 2×1.",
        Assert.Throws<ArgumentException>(() => Landscape.Between(Model(1), [new Dense(4, 2, new Random(1))], Loss, Data, cancellationToken: Stop)).Message, StringComparison.Ordinal);

    private static Sequential Model(int seed) => [new Dense(4, 5, new Random(seed)), new Tanh(), new Dense(5, 2, new Random(seed + 10))];

    private static double Own(Sequential model) => new Trainer(model, Loss, new Sgd(1)).Evaluate(Data).Loss;
}
