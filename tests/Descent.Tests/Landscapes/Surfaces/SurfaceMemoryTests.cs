using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

/// <summary>What is allocated is counted for the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(SurfaceMemoryTests), DisableParallelization = true)]
[Collection(nameof(SurfaceMemoryTests))]
public class SurfaceMemoryTests
{
    [Fact]
    public void A_plane_does_not_keep_the_network_at_each_of_its_points()
    {
        // 2 MB of parameters, at 441 points.
        var random = new Random(1);
        Sequential model = [new Dense(500, 1000, random), new ReLU(), new Dense(1000, 10, random)];
        var data = new Dataset(Numbers.Gaussian(500, 256, seed: 5), Matrix<float>.Build.Dense(10, 256, (i, j) => i == j % 10 ? 1 : 0));
        Measure(points: 3);

        var (few, many) = (Measure(points: 3), Measure(points: 21));

        Assert.True(many < few + (2 * sizeof(float) * model.ParameterCount), $"{few:N0} bytes for 9 points, {many:N0} for 441");

        long Measure(int points)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Landscape.Plane(model, new SoftmaxCrossEntropy(), Directions.Random(seed: 1).FilterNormalized(), data, PlaneGrid.Square(points), cancellationToken: TestContext.Current.CancellationToken);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }
}
