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
        Assert.Equal(blocks, Landscape.Estimates(Model(), Loss, Plane, Data, Grid, _path, Stop).Take(blocks).Count());
        if (blocks == 0)
        {
            File.WriteAllBytes(_path, [.. "Descent surface"u8, 1]);
        }
        else
        {
            using var file = File.OpenWrite(_path);
            file.SetLength(file.Length - cutOff);
        }

        var rest = Landscape.Estimates(Model(), Loss, Plane, Data, Grid, _path, Stop).ToList();

        Assert.Equal(cutOff > 0 ? 4 - Math.Max(blocks, 1) : 3 - blocks, rest.Count);
        Assert.Equal(whole.Loss, rest[^1].Loss);
        Assert.Equal(whole.StandardError, rest[^1].StandardError);
        Assert.Equal(whole.Accuracy, rest[^1].Accuracy);

        var again = Assert.Single(Landscape.Estimates(Model(), Loss, Plane, Data, Grid, _path, Stop));
        Assert.Equal(whole.Loss, again.Loss);
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
