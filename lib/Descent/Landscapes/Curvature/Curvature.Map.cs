using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

public static partial class Curvature
{
    /// <summary>λmin and λmax over a plane. At each point Lanczos' method begins near the eigenvectors of the point before, in the order of the rows.</summary>
    /// <param name="model">The network in the middle; it is only read.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="directions">The plane's directions.</param>
    /// <param name="data">The samples: a thousand are many, because every point costs dozens of gradients.</param>
    /// <param name="grid">The points; 11 × 11 from −1 to 1 where left out.</param>
    /// <param name="seed">Where the start vectors come from.</param>
    /// <param name="steps">Products with the Hessian at each point, at most.</param>
    /// <param name="progress">Told after each point how many are done.</param>
    /// <param name="cancellationToken">Stops between two points.</param>
    /// <exception cref="ArgumentException">The grid is empty or does not ascend, or the directions do not fit.</exception>
    public static CurvatureMap Map(
        Sequential model, Loss loss, Directions directions, Dataset data, PlaneGrid? grid = null, int seed = 0, int steps = 40,
        IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(directions);
        grid ??= PlaneGrid.Square(points: 11);
        grid.Check();
        var ((u, v), theta, copy) = (directions.For(model), ParameterVector.Of(model), model.Copy());
        var (losses, lowest, largest, residuals) = (Empty(), Empty(), Empty(), Empty());
        SpectrumEnds? rowBegan = null;
        for (var i = 0; i < grid.A.Count; i++)
        {
            var near = rowBegan;
            for (var j = 0; j < grid.B.Count; j++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ParameterVector.Put(theta + ((float)grid.A[i] * u) + ((float)grid.B[j] * v), copy);
                var hessian = Hessian(copy, loss, data);
                near = hessian.Ends(seed, steps, near: near);
                rowBegan = j == 0 ? near : rowBegan;
                (losses[i, j], lowest[i, j], largest[i, j]) = (hessian.Loss, near.Lowest.Values[0], near.Largest.Values[0]);
                residuals[i, j] = Math.Max(near.Lowest.Residuals[0], near.Largest.Residuals[0]);
                progress?.Report((i * grid.B.Count) + j + 1);
            }
        }

        return new(grid, losses, lowest, largest, residuals);

        Matrix<double> Empty() => Matrix<double>.Build.Dense(grid.A.Count, grid.B.Count);
    }
}
