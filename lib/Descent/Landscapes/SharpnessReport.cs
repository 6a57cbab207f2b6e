using Descent.Plotting;

namespace Descent.Landscapes;

/// <summary>Measures of sharpness of one network, see <see cref="Sharpness"/>.</summary>
/// <param name="Norm">‖θ‖.</param>
/// <param name="FilterRise">The mean rise of the loss half a filter-normalized direction away: the only one here that does not depend on how a ReLU network's weights are scaled.</param>
/// <param name="UnitRise">The mean rise 5 away along directions of length 1.</param>
/// <param name="Largest">λ₁, the largest eigenvalue of the Hessian.</param>
/// <param name="Trace">The sum of its eigenvalues.</param>
/// <param name="Worst">Keskar's φ at ε = 0.001, in percent.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record SharpnessReport(double Norm, double FilterRise, double UnitRise, double Largest, TraceEstimate Trace, double Worst)
{
    /// <summary>A line for each measure.</summary>
    public override string ToString() => $"""
        filter-normalized rise   {FilterRise:G4}
        rise 5 away              {UnitRise:G4}   depends on the weights' scale
        largest eigenvalue λ₁    {Largest:G4}   depends on the weights' scale
        trace                    {Trace}   depends on the weights' scale
        worst rise in a box      {Worst:G4} %   depends on the weights' scale
        length of θ              {Norm:G4}
        """;
}
