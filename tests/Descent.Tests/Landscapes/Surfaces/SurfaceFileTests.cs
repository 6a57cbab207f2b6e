using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Tests.Support;

namespace Descent.Tests.Landscapes;

/// <summary>A surface that is interrupted goes on where it stopped, to the last bit.</summary>
public sealed class SurfaceFileTests : IDisposable
{
    private static readonly Dataset Data = new(Numbers.Gaussian(4, 700, seed: 5), Numbers.Gaussian(2, 700, seed: 6));
    private static readonly PlaneGrid Grid = PlaneGrid.Square(points: 3);
    private static readonly Loss Loss = new MeanSquaredLoss();
    private static readonly Directions Plane = Directions.Random(seed: 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(2, 100)]
    [InlineData(1, 188)]
    [InlineData(0, 20)]
    public void After_an_interruption_the_surface_is_that_of_a_run_without(int blocks, int cutOff)
    {
        var whole = Landscape.Plane(Model(), Loss, Plane, Data, Grid, cancellationToken: Stop);
        Assert.Equal(blocks, Landscape.Estimates(Model(), Loss, Plane, Data, Grid, _path, cancellationToken: Stop).Take(blocks).Count());
        if (blocks == 0)
        {
            File.WriteAllBytes(_path, [.. "Descent surface"u8, 1]);
        }
        else
        {
            using var file = File.OpenWrite(_path);
            file.SetLength(file.Length - cutOff);
        }

        var rest = Landscape.Estimates(Model(), Loss, Plane, Data, Grid, _path, cancellationToken: Stop).ToList();

        Assert.Equal(cutOff > 0 ? 4 - Math.Max(blocks, 1) : 3 - blocks, rest.Count);
        Assert.Equal(whole.Loss, rest[^1].Loss);
        Assert.Equal(whole.StandardError, rest[^1].StandardError);
        Assert.Equal(whole.Accuracy, rest[^1].Accuracy);

        var again = Assert.Single(Landscape.Estimates(Model(), Loss, Plane, Data, Grid, _path, cancellationToken: Stop));
        Assert.Equal(whole.Loss, again.Loss);
    }

    [Fact]
    public void A_loss_of_zero_on_axes_that_begin_at_zero_is_a_value_like_any_other()
    {
        // The network is its own target, so the first corner of the grid has the loss 0.
        var model = Model();
        var (data, grid) = (new Dataset(Data.Inputs, model.Predict(Data.Inputs)), new PlaneGrid(PlaneGrid.Between(0, 1, 3), PlaneGrid.Between(0, 0.5, 2)));
        Assert.Equal(2, Landscape.Estimates(model, Loss, Plane, data, grid, _path, cancellationToken: Stop).Take(2).Count());

        var surface = Assert.Single(Landscape.Estimates(model, Loss, Plane, data, grid, _path, cancellationToken: Stop));

        Assert.Equal((3, 2), (surface.Loss.RowCount, surface.Loss.ColumnCount));
        Assert.Equal(0, surface.Center, 1e-12);
        Assert.Equal(surface.Center, surface.Loss[0, 0]);
        Assert.Equal(5, surface.Loss.Enumerate().Count(loss => loss > 1e-3));
        Assert.Equal(Landscape.Plane(model, Loss, Plane, data, grid, cancellationToken: Stop).Loss, surface.Loss);
    }

    [Fact]
    public void A_file_of_another_surface_is_refused_and_stays_as_it_is()
    {
        Landscape.Plane(Model(), Loss, Plane, Data, Grid, file: _path, cancellationToken: Stop);
        var before = File.ReadAllBytes(_path);

        foreach (var (model, loss, directions, data, grid) in new[]
        {
            (Model(seed: 8), Loss, Plane, Data, Grid), (Model(), new HalfSquaredLoss(), Plane, Data, Grid), (Model(), Loss, Directions.Random(seed: 2), Data, Grid),
            (Model(), Loss, Plane, Data.Take(600), Grid), (Model(), Loss, Plane, Data, PlaneGrid.Square(points: 3, range: 2)),
        })
        {
            Assert.Equal(
                $"Expected {_path} to hold blocks of this surface, but they belong to another network, loss, plane or data set. Delete it, or name another file.",
                Assert.Throws<ArgumentException>(() => Landscape.Plane(model, loss, directions, data, grid, file: _path, cancellationToken: Stop)).Message);
        }

        Assert.Equal(before, File.ReadAllBytes(_path));
    }

    [Fact]
    public void The_parts_of_several_computers_join_to_the_surface_of_one()
    {
        var whole = Landscape.Plane(Model(), Loss, Plane, Data, Grid, cancellationToken: Stop);
        string[] parts = [.. Enumerable.Range(1, 4).Select(number => $"{_path}.{number}")];
        try
        {
            // The last of four has no block: there are only three.
            for (var number = 4; number >= 1; number--)
            {
                var estimates = Landscape.Estimates(Model(), Loss, Plane, Data, Grid, parts[number - 1], new SurfacePart(number, 4), Stop).ToList();
                Assert.Equal(number < 4 ? 1 : 0, estimates.Count);
                Assert.All(estimates, estimate => Assert.False(estimate.IsComplete));
            }

            Landscape.Join(_path, parts[2], parts[0], parts[3]);
            Landscape.Join(_path, parts);
            var joined = Assert.Single(Landscape.Estimates(Model(), Loss, Plane, Data, Grid, _path, cancellationToken: Stop));
            Assert.Equal(whole.Loss, joined.Loss);
            Assert.Equal(whole.StandardError, joined.StandardError);
            Assert.True(joined.IsComplete);

            var other = $"{_path}.other";
            Landscape.Plane(Model(seed: 9), Loss, Plane, Data, Grid, file: parts[3] + "x", cancellationToken: Stop);
            Assert.StartsWith($"Expected {parts[3]}x to hold blocks of this surface", Assert.Throws<ArgumentException>(() => Landscape.Join(other, parts[0], parts[3] + "x")).Message, StringComparison.Ordinal);
            Assert.False(File.Exists(other));
        }
        finally
        {
            Array.ForEach([.. parts, parts[3] + "x"], File.Delete);
        }
    }

    [Fact]
    public void A_part_without_samples_is_no_surface() => Assert.StartsWith(
        "Part 4 of 4 has no samples: 700 make fewer blocks of 256. Take fewer parts.",
        Assert.Throws<ArgumentException>(() => Landscape.Plane(Model(), Loss, Plane, Data, Grid, part: new(4, 4), cancellationToken: Stop)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(4, 3)]
    public void A_part_is_one_of_its_number(int number, int of) => Assert.StartsWith(
        $"Expected a part from 1 to the number of parts, got {number} of {of}.", Assert.Throws<ArgumentOutOfRangeException>(() => new SurfacePart(number, of)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_something_else_is_refused_and_stays_as_it_is()
    {
        File.WriteAllText(_path, "A diary, of which not a letter may be lost.");
        Assert.Equal(
            $"Expected {_path} to be a file of a surface or none, got another file. Name another one.",
            Assert.Throws<ArgumentException>(() => Landscape.Plane(Model(), Loss, Plane, Data, Grid, file: _path, cancellationToken: Stop)).Message);
        Assert.Equal("A diary, of which not a letter may be lost.", File.ReadAllText(_path));
    }

    private static Sequential Model(int seed = 7) => [new Dense(4, 5, new Random(seed)), new Tanh(), new Dense(5, 2, new Random(seed + 1))];
}
