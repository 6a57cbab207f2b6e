namespace Descent.Inspection;

/// <summary>How far one update moved a parameter.</summary>
/// <param name="Parameter">Its name, for example <c>W[1]</c>; layers count from 1.</param>
/// <param name="Norm">‖θ‖ before the update.</param>
/// <param name="Change">‖Δθ‖, how far it moved.</param>
public sealed record UpdateRatio(string Parameter, double Norm, double Change)
{
    /// <summary>‖Δθ‖/‖θ‖. Where a parameter was 0, as biases are at first, it is ∞ after a move and NaN without.</summary>
    public double Ratio => Change / Norm;
}
