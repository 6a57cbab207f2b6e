using Descent.Plotting;

namespace Descent.Landscapes;

/// <summary>Both ends of a Hessian's spectrum.</summary>
/// <param name="Lowest">λmin with its eigenvector and residual.</param>
/// <param name="Largest">λmax.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record SpectrumEnds(Spectrum Lowest, Spectrum Largest)
{
    /// <summary>|λmin|/|λmax|: 0 where the loss curves upwards or not at all in every direction, towards 1 where it curves down as much as up.</summary>
    /// <remarks>0 also where λmin is positive or 0. Source: Li et al., NeurIPS 2018, section 6.</remarks>
    public double NonConvexity => Math.Max(0, -Lowest.Values[0]) / Math.Max(Math.Abs(Largest.Values[0]), double.Epsilon);

    /// <summary>The two values with their residuals.</summary>
    public override string ToString() =>
        $"λmin = {Lowest.Values[0]:G4}, λmax = {Largest.Values[0]:G4}, residuals {Lowest.Residuals[0]:0.0E+0} and {Largest.Residuals[0]:0.0E+0}{(Lowest.Converged[0] && Largest.Converged[0] ? "" : ", not converged")}";
}
