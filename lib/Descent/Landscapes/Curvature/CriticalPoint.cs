using Descent.Losses;
using Descent.Plotting;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The verdict on a point: what kind of critical point it is, if it is one, and which way leads down.</summary>
/// <remarks>An eigenvalue counts as zero within τ = 10⁻⁶·max(1, largest |λ|), or within its known error where that is larger.</remarks>
/// <param name="Kind">Minimum, maximum, saddle, undecided, or no critical point.</param>
/// <param name="Index">How many eigenvalues lie below −τ: in so many independent directions the function curves down.</param>
/// <param name="Flat">How many lie within τ of zero.</param>
/// <param name="Slope">The largest entry of the gradient, without its sign.</param>
/// <param name="Eigenvalues">The eigenvalues λ of the Hessian, ascending: all of them, or those at both ends that were computed.</param>
/// <param name="Escape">
/// A direction of length 1 that leads down: against the gradient, or where that is zero, along the most negative curvature (there its opposite does, too);
/// <see langword="null"/> where there is neither.
/// </param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record CriticalPoint(
    CriticalKind Kind, int Index, int Flat, double Slope, IReadOnlyList<double> Eigenvalues, Vector<double>? Escape)
{
    private const double Flatness = 1e-6;

    /// <summary>Classifies from the derivatives.</summary>
    /// <param name="gradient">The gradient at the point.</param>
    /// <param name="hessian">The Hessian there.</param>
    /// <param name="gradientTolerance">How large an entry of the gradient may be at a critical point.</param>
    /// <exception cref="ArgumentException">The Hessian has not a row and a column for each entry of the gradient.</exception>
    public static CriticalPoint Classify(Vector<double> gradient, Matrix<double> hessian, double gradientTolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        ArgumentNullException.ThrowIfNull(hessian);
        if (hessian.RowCount != gradient.Count || hessian.ColumnCount != gradient.Count)
        {
            throw new ArgumentException(
                $"Expected a Hessian of {gradient.Count}×{gradient.Count} for a gradient of {gradient.Count} entries, got {hessian.RowCount}×{hessian.ColumnCount}.", nameof(hessian));
        }

        var evd = ((hessian + hessian.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        return Judge(gradient, gradientTolerance, [.. evd.EigenValues.Select(value => value.Real)], evd.EigenVectors.Column(0), error: 0);
    }

    /// <summary>Classifies a point of any function, its derivatives taken by central differences.</summary>
    /// <param name="function">The function, with values of ordinary size: differences cannot see what is below 10⁻⁶.</param>
    /// <param name="point">The point.</param>
    public static CriticalPoint Classify(Func<Vector<double>, double> function, Vector<double> point)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(point);
        return Classify(Differences.Gradient(function, point), Differences.Hessian(function, point));
    }

    /// <summary>Classifies where a small network stands, in double precision, from its exact gradient and its whole Hessian.</summary>
    /// <param name="network">The network at its θ.</param>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="targets">The targets, outputs × samples.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="gradientTolerance">How large an entry of the gradient may be at a critical point.</param>
    public static CriticalPoint Classify(ReferenceNetwork network, Matrix<double> x, Matrix<double> targets, Loss loss, double gradientTolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Classify(network.Differentiate(x, targets, loss).Gradient, network.Hessian(x, targets, loss), gradientTolerance);
    }

    /// <summary>Classifies where a large network stands, from both ends of its spectrum. <see cref="Index"/> and <see cref="Flat"/> count among what was computed.</summary>
    /// <remarks>A negative eigenvalue found is a proof that it is no minimum. That there is none is as sure as Lanczos' method, which almost never misses an end.</remarks>
    /// <param name="hessian">The Hessian.</param>
    /// <param name="seed">Where the start vectors come from.</param>
    /// <param name="count">How many of the lowest eigenvalues to look at.</param>
    /// <param name="gradientTolerance">How large an entry of the gradient may be at a critical point, in single precision.</param>
    public static CriticalPoint Classify(HessianOperator hessian, int seed, int count = 1, double gradientTolerance = 1e-4)
    {
        ArgumentNullException.ThrowIfNull(hessian);
        var (lowest, largest) = (hessian.Lanczos(count, seed, lowest: true), hessian.Lanczos(1, seed));
        List<double> values = [.. lowest.Values, .. count < hessian.Size ? largest.Values : []];
        // Products in single precision are good to about six digits of the largest eigenvalue.
        var error = Math.Max(lowest.Residuals.Concat(largest.Residuals).Max(), 1e-5 * values.Max(Math.Abs));
        return Judge(hessian.Gradient.Map(g => (double)g), gradientTolerance, values, lowest.Vectors[0].Map(u => (double)u), error);
    }

    /// <summary>The function's values along <see cref="Escape"/>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="point">The point that was classified.</param>
    /// <param name="distances">How far to go; 0 is the point itself.</param>
    /// <exception cref="InvalidOperationException">There is no such direction.</exception>
    public IReadOnlyList<double> Along(Func<Vector<double>, double> function, Vector<double> point, IEnumerable<double> distances)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(distances);
        var direction = Escape ?? throw new InvalidOperationException($"There is no way down to follow: no eigenvalue is negative. The point is: {this}.");
        return [.. distances.Select(distance => function(point + (distance * direction)))];
    }

    /// <summary>The verdict in a line.</summary>
    public override string ToString() => Kind == CriticalKind.NotCritical
        ? $"not critical: slope {Table.Number(Slope)}"
        : $"{Kind.ToString().ToLowerInvariant()}, index {Index}, {Flat} flat: eigenvalues from {Shown(Eigenvalues[0])} to {Shown(Eigenvalues[^1])}";

    // What differences leave of a zero is not worth its digits.
    private static string Shown(double eigenvalue) => Table.Number(Math.Round(eigenvalue, 6));

    private static CriticalPoint Judge(Vector<double> gradient, double gradientTolerance, List<double> values, Vector<double> lowest, double error)
    {
        var tau = Math.Max(error, Flatness * Math.Max(1, values.Max(Math.Abs)));
        var (slope, index) = (gradient.InfinityNorm(), values.Count(value => value < -tau));
        var flat = values.Count(value => Math.Abs(value) <= tau);
        var kind = !(slope <= gradientTolerance) ? CriticalKind.NotCritical
            : index > 0 && values[^1] > tau ? CriticalKind.Saddle
            : flat > 0 ? CriticalKind.Degenerate
            : index > 0 ? CriticalKind.Maximum
            : CriticalKind.Minimum;
        var escape = kind == CriticalKind.NotCritical ? -gradient / gradient.L2Norm() : index > 0 ? lowest : null;
        return new(kind, index, flat, slope, values, escape);
    }
}
