using Descent.Landscapes;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

/// <summary>Blocks of a Hessian, both ends of its spectrum, and these over a plane.</summary>
public class CurvatureMapTests
{
    [Theory]
    [InlineData(0, 0, 36)]
    [InlineData(3, 36, 28)]
    [InlineData(5, 64, 15)]
    public void The_Hessian_of_a_layer_is_its_block(int layer, int first, int count)
    {
        var (model, loss, data) = Hessians.Small();
        var block = Curvature.Hessian(model, loss, data).OfLayer(layer);
        var dense = Hessians.Reference(model, loss, data).SubMatrix(first, count, first, count);

        Assert.Equal(count, block.Size);
        Near.Relative(2e-6, dense, block.Matrix(), "block");
        Near.Within(1e-4, dense.Evd(Symmetricity.Symmetric).EigenValues[^1].Real, block.Lanczos(1, seed: 0).Values[0], "largest eigenvalue");
        Assert.Equal(Curvature.Hessian(model, loss, data).Gradient.SubVector(first, count), block.Gradient);
    }

    [Fact]
    public void A_layer_that_has_no_block_is_named()
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);

        Assert.Equal(
            "Expected a layer with parameters, 0, 3, 5, got 1. (Parameter 'layer')",
            Assert.Throws<ArgumentOutOfRangeException>(() => hessian.OfLayer(1)).Message);
        Assert.StartsWith("This is the block of one layer already.", Assert.Throws<ArgumentOutOfRangeException>(() => hessian.OfLayer(0).OfLayer(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ends_come_from_one_run()
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);
        var exact = Hessians.Reference(model, loss, data).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).ToArray();

        var ends = hessian.Ends(seed: 1, tolerance: 1e-4);

        Near.Within(1e-4, exact[0], ends.Lowest.Values[0], "lowest");
        Near.Within(1e-4, exact[^1], ends.Largest.Values[0], "largest");
        Near.Within(1e-3, -exact[0] / exact[^1], ends.NonConvexity, "non-convexity");
        Assert.InRange(ends.Largest.Steps, 8, 40);
        Assert.Equal(ends.Largest.Steps, ends.Lowest.Steps);
        Assert.StartsWith("λmin = -", ends.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not converged", ends.ToString(), StringComparison.Ordinal);
        Assert.Contains("not converged", hessian.Ends(seed: 1, steps: 3).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Near_an_eigenvector_a_few_products_are_enough()
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);
        var known = hessian.Lanczos(1, seed: 1, tolerance: 1e-6);

        var (near, fresh) = (hessian.Lanczos(1, seed: 2, steps: 6, near: known.Vectors[0]), hessian.Lanczos(1, seed: 2, steps: 6));

        Assert.True(near.Residuals[0] < 0.1 * fresh.Residuals[0], $"{near}\n{fresh}");
        Near.Within(1e-4, known.Values[0], near.Values[0], "eigenvalue");
        Assert.Equal(
            "Expected a direction with an entry for each of 79 parameters, got 3. (Parameter 'near')",
            Assert.Throws<ArgumentException>(() => hessian.Lanczos(1, seed: 0, near: Vector<float>.Build.Dense(3))).Message);
    }

    [Fact]
    public void Every_point_of_a_map_has_the_ends_of_its_own_spectrum()
    {
        var (model, loss, data) = Hessians.Small();
        var before = model.Bits();
        var (directions, grid, told) = (Directions.Random(seed: 1).FilterNormalized(), new PlaneGrid([-0.5, 0.5], [-1, 0, 1]), new List<int>());
        var map = Curvature.Map(model, loss, directions, data, grid, seed: 3, steps: 79, new Progress(told), TestContext.Current.CancellationToken);

        var ((u, v), copy) = (directions.For(model), model.Copy());
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                ParameterVector.Put(ParameterVector.Of(model) + ((float)grid.A[i] * u) + ((float)grid.B[j] * v), copy);
                var exact = Hessians.Reference(copy, loss, data).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).ToArray();
                Assert.Equal(exact[0], map.Lowest[i, j], 3e-3 * exact[^1]);
                Assert.Equal(exact[^1], map.Largest[i, j], 3e-3 * exact[^1]);
                Near.Within(1e-5, Curvature.Hessian(copy, loss, data).Loss, map.Loss[i, j], "loss");
                Near.Within(1e-12, Math.Max(0, -map.Lowest[i, j]) / map.Largest[i, j], map.ToGrid().Z[j, i], "non-convexity");
            }
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], told);
        Assert.Equal(before, model.Bits());
        Assert.StartsWith("Curvature over 2 × 3 points: λmin from ", map.ToString(), StringComparison.Ordinal);
    }

    private sealed class Progress(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
