using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

/// <summary>Batch normalization after the first layer, with the exact statistics of every point of a plane.</summary>
public sealed class StatisticsOfEachPointTests : IDisposable
{
    private static readonly Loss Loss = new SoftmaxCrossEntropy();
    private static readonly Dataset Data = new(Numbers.Gaussian(6, 600, seed: 5), Matrix<float>.Build.Dense(3, 600, (i, j) => i == j % 3 ? 1 : 0));
    private static readonly PlaneGrid Grid = new(PlaneGrid.Between(-1, 1, 5), PlaneGrid.Between(-0.5, 1, 4));
    private static readonly Directions Directions = Directions.Random(seed: 3).FilterNormalized().WithBiases();

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Every_point_is_the_loss_with_the_statistics_of_all_samples_there()
    {
        var model = Model();
        var before = Bits(model);
        var surface = Landscape.Plane(model, Loss, Directions.WithStatisticsOfEachPoint(), Data, Grid, cancellationToken: Stop);
        var stale = Landscape.Plane(model, Loss, Directions, Data, Grid, cancellationToken: Stop);

        var ((u, v), copy) = (Directions.For(model), model.Copy());
        for (var i = 0; i < Grid.A.Count; i++)
        {
            for (var j = 0; j < Grid.B.Count; j++)
            {
                ParameterVector.Put(ParameterVector.Of(model) + ((float)Grid.A[i] * u) + ((float)Grid.B[j] * v), copy);
                // A pass to differentiate takes the batch's own statistics, and the batch is everything.
                var truth = Loss.Evaluate(copy.Forward(Data.Inputs, Pass.Differentiate), Data.Targets).Value;
                Near.Within(2e-6, truth, surface.Loss[i, j], $"loss at {Grid.A[i]}, {Grid.B[j]}");
            }
        }

        Assert.True((surface.Loss - stale.Loss).PointwiseAbs().Enumerate().Max() > 0.01);
        Assert.Equal(before, Bits(model));
    }

    [Fact]
    public void Parts_and_interruptions_change_nothing()
    {
        var directions = Directions.WithStatisticsOfEachPoint();
        var whole = Landscape.Plane(Model(), Loss, directions, Data, Grid, cancellationToken: Stop);
        Landscape.Plane(Model(), Loss, directions, Data, Grid, file: _path, part: new(2, 2), cancellationToken: Stop);
        Assert.Equal(whole.Loss, Landscape.Plane(Model(), Loss, directions, Data, Grid, file: _path, cancellationToken: Stop).Loss);

        Assert.StartsWith($"Expected {_path} to hold blocks of this surface", Assert.Throws<ArgumentException>(
            () => Landscape.Plane(Model(), Loss, Directions, Data, Grid, file: _path, cancellationToken: Stop)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_batch_normalization_nothing_changes()
    {
        Sequential model = [new Dense(6, 8, new Random(1)), new ReLU(), new Dense(8, 3, new Random(2))];
        Assert.Equal(
            Landscape.Plane(model, Loss, Directions, Data, Grid, cancellationToken: Stop).Loss,
            Landscape.Plane(model, Loss, Directions.WithStatisticsOfEachPoint(), Data, Grid, cancellationToken: Stop).Loss);
    }

    [Fact]
    public void Batch_normalization_elsewhere_is_refused()
    {
        Sequential deep = [new Dense(6, 8, new Random(1)), new BatchNorm(8), new Residual(new Dense(8, 8, new Random(2)), new BatchNorm(8)), new Dense(8, 3, new Random(3))];
        Assert.Equal(
            $"Statistics are estimated anew, exactly and for the whole plane at once, only for batch normalization right after the first dense layer that moves, and {deep[2]} stands elsewhere. Leave out WithStatisticsOfEachPoint, and it uses its running ones.",
            Assert.Throws<NotSupportedException>(() => Landscape.Plane(deep, Loss, Directions.WithStatisticsOfEachPoint(), Data, Grid, cancellationToken: Stop)).Message);
    }

    private static int[] Bits(Sequential model) => [.. model.Bits(), .. ((BatchNorm)model[1]).Mean.Bits(), .. ((BatchNorm)model[1]).Variance.Bits()];

    private static Sequential Model()
    {
        var random = new Random(11);
        Sequential model = [new Dense(6, 8, random), new BatchNorm(8), new LeakyReLU(), new Dense(8, 3, random)];
        // Running statistics that are out of date, as in any training.
        model.Forward(Data.Take(50).Inputs, Pass.Train);
        return model;
    }
}
