using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The ends of the Hessian's spectrum over a plane: where a surface that looks convex is not, in directions that the picture does not show.</summary>
/// <param name="Grid">The points.</param>
/// <param name="Loss">The loss, a row for each a and a column for each b.</param>
/// <param name="Lowest">λmin.</param>
/// <param name="Largest">λmax.</param>
/// <param name="Residual">The larger of the two residuals: so far off either may be.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record CurvatureMap(PlaneGrid Grid, Matrix<double> Loss, Matrix<double> Lowest, Matrix<double> Largest, Matrix<double> Residual)
{
    /// <summary>|λmin|/|λmax| where λmin is negative, else 0: the smaller, the nearer to convex.</summary>
    /// <remarks>Source: Li, Xu, Taylor, Studer and Goldstein, NeurIPS 2018, section 6.</remarks>
    public Matrix<double> NonConvexity => Lowest.MapIndexed((i, j, low) => Math.Max(0, -low) / Math.Max(Math.Abs(Largest[i, j]), double.Epsilon));

    /// <summary>The non-convexity as charts take it: a to the right, b upwards.</summary>
    public Grid ToGrid() => new(Grid.A, Grid.B, NonConvexity.Transpose());

    /// <summary>Size and range.</summary>
    public override string ToString() =>
        $"Curvature over {Grid.A.Count} × {Grid.B.Count} points: λmin from {Lowest.Enumerate().Min():G4} to {Lowest.Enumerate().Max():G4}, λmax from {Largest.Enumerate().Min():G4} to {Largest.Enumerate().Max():G4}, residuals at most {Residual.Enumerate().Max():G2}";
}
