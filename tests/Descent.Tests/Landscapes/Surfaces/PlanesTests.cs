using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

/// <summary>Several losses over one plane, and planes through networks.</summary>
public sealed class PlanesTests : IDisposable
{
    private static readonly Dataset Data = new(Numbers.Gaussian(6, 600, seed: 5), Matrix<float>.Build.Dense(3, 600, (i, j) => i == j % 3 ? 1 : 0));
    private static readonly PlaneGrid Grid = new(PlaneGrid.Between(-1, 1, 5), PlaneGrid.Between(-0.5, 1, 4));
    private static readonly Directions Plane = Directions.Random(seed: 3).FilterNormalized();
    private static readonly Loss[] Losses = [new SoftmaxCrossEntropy(), new MeanSquaredLoss(), new HalfSquaredLoss()];

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Losses_measured_together_are_to_the_last_bit_what_each_is_alone()
    {
        List<IReadOnlyList<LossSurface>> told = [];
        var together = Landscape.Planes(Model(1), Losses, Plane, Data, Grid, new Progress(told), _path, Stop);
        var again = Landscape.Planes(Model(1), Losses, Plane, Data, Grid, file: _path, cancellationToken: Stop);

        Assert.Equal([256, 512, 600], told.Select(surfaces => surfaces[2].Samples));
        Assert.Equal(Losses.Length, together.Count);
        for (var i = 0; i < Losses.Length; i++)
        {
            var alone = Landscape.Plane(Model(1), Losses[i], Plane, Data, Grid, cancellationToken: Stop);
            Assert.Equal((alone.Loss, alone.StandardError, alone.Accuracy), (together[i].Loss, together[i].StandardError, together[i].Accuracy));
            Assert.Equal(alone.Loss, again[i].Loss);
        }

        Assert.NotEqual(together[0].Loss, together[1].Loss);
        Assert.Throws<ArgumentException>(() => Landscape.Planes(Model(1), Losses[..2], Plane, Data, Grid, file: _path, cancellationToken: Stop));
        Assert.Equal(
            "Expected one or more losses to measure, got none. (Parameter 'losses')",
            Assert.Throws<ArgumentException>(() => Landscape.Planes(Model(1), [], Plane, Data, cancellationToken: Stop)).Message);
    }

    [Fact]
    public void A_plane_through_three_networks_has_each_of_them_at_its_place()
    {
        Sequential[] models = [Model(1), Model(2), Model(3)];
        var plane = NetworkPlane.Through(models[0], models[1], models[2]);
        var (u, v) = plane.Directions.For(models[0]);

        Near.Within(1e-5, 0, u.DotProduct(v) / (u.L2Norm() * v.L2Norm()), "right angle");
        Near.Within(1e-5, u.L2Norm(), v.L2Norm(), "length");
        var distance = ParameterVector.Way(models[1], models[2]).L2Norm();
        Near.Within(1e-5, distance, u.L2Norm() * Math.Sqrt(Math.Pow(plane.Places[1].A - plane.Places[2].A, 2) + Math.Pow(plane.Places[2].B, 2)), "distance in the picture");
        for (var i = 0; i < models.Length; i++)
        {
            var (a, b) = plane.Places[i];
            var there = Landscape.Plane(models[0], Losses[0], plane.Directions, Data, new([a], [b]), cancellationToken: Stop);
            Near.Within(1e-5, new Trainer(models[i], Losses[0], new Sgd(1)).Evaluate(Data).Loss, there.Loss[0, 0], $"network {i}");
        }

        var grid = plane.Grid(points: 5, margin: 0.5);
        Assert.Equal(plane.Places[2].B * 1.5, grid.B[^1], 1e-12);
        Assert.Equal(25, grid.Count);
    }

    [Fact]
    public void Networks_on_one_line_span_no_plane()
    {
        var (first, second) = (Model(1), Model(2));
        var middle = first.Copy();
        ParameterVector.Put(0.5f * (ParameterVector.Of(first) + ParameterVector.Of(second)), middle);

        foreach (var third in new[] { middle, second, first })
        {
            Assert.StartsWith("The three networks stand on one line", Assert.Throws<ArgumentException>(() => NetworkPlane.Through(first, second, third)).Message, StringComparison.Ordinal);
        }

        Assert.StartsWith("The three networks stand on one line", Assert.Throws<ArgumentException>(() => NetworkPlane.Through(first, first.Copy(), second)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_losses_of_a_path_are_those_of_its_checkpoints_and_of_its_shadow_in_the_plane()
    {
        var model = Model(1);
        var trainer = new Trainer(model, Losses[0], new Sgd(0.5f, momentum: 0.9f));
        List<Vector<float>> checkpoints = [ParameterVector.Of(model)];
        List<double> losses = [trainer.Evaluate(Data).Loss];
        for (var i = 0; i < 12; i++)
        {
            trainer.Step(Data.Take(100));
            checkpoints.Add(ParameterVector.Of(model));
            losses.Add(trainer.Evaluate(Data).Loss);
        }

        var (plane, before) = (TrajectoryPlane.Of(checkpoints), model.Bits());
        var path = plane.Losses(model, Losses[0], Data, Stop);

        Assert.Equal(losses, path.Select(one => one.Loss));
        Assert.Equal(plane.OffPlane, path.Select(one => one.OffPlane));
        for (var i = 0; i < path.Count; i++)
        {
            var (a, b) = plane.Path[i];
            var surface = Landscape.Plane(model, Losses[0], plane.Directions, Data, new([a], [b]), cancellationToken: Stop);
            Near.Within(1e-5, surface.Loss[0, 0], path[i].InPlane, $"checkpoint {i}");
        }

        Assert.True(path.Max(one => Math.Abs(one.Loss - one.InPlane)) > 1e-3);
        Assert.Equal(before, model.Bits());
    }

    [Fact]
    public void Parameters_are_put_back_as_they_were_taken()
    {
        var (from, to) = (Model(1), Model(2));
        ParameterVector.Put(ParameterVector.Of(from), to);
        Assert.Equal(from.Bits(), to.Bits());
        Assert.Equal(
            $"Expected θ with an entry for each of {to.ParameterCount} parameters, got 3. (Parameter 'theta')",
            Assert.Throws<ArgumentException>(() => ParameterVector.Put(Vector<float>.Build.Dense(3), to)).Message);
    }

    private static Sequential Model(int seed)
    {
        var random = new Random(seed);
        return [new Dense(6, 8, random), new Tanh(), new Dense(8, 3, random)];
    }

    private sealed class Progress(List<IReadOnlyList<LossSurface>> told) : IProgress<IReadOnlyList<LossSurface>>
    {
        public void Report(IReadOnlyList<LossSurface> value) => told.Add(value);
    }
}
