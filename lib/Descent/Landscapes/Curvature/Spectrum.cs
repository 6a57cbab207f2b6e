using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>Eigenvalues at one end of the spectrum of a Hessian, with what is known about their errors.</summary>
/// <remarks>An eigenvalue of H lies within the residual of each value. Close values, and copies of one, may be missing.</remarks>
/// <param name="Values">λ, from the end inwards: descending for the largest, ascending for the lowest.</param>
/// <param name="Vectors">The eigenvectors u, of length 1.</param>
/// <param name="Residuals">‖H·u − λ·u‖ of each pair.</param>
/// <param name="Converged">Whether the residual is within the tolerance.</param>
/// <param name="Steps">How many products with H it took.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Spectrum(
    IReadOnlyList<double> Values, IReadOnlyList<Vector<float>> Vectors, IReadOnlyList<double> Residuals, IReadOnlyList<bool> Converged, int Steps)
{
    /// <summary>A line for each eigenvalue.</summary>
    public override string ToString() => string.Join('\n', Values.Select((value, i) =>
        $"λ{i + 1} = {value:G6}, residual {Residuals[i]:0.0E+0}{(Converged[i] ? "" : ", not converged")}"));
}
