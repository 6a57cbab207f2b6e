using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>Attributions that share the change of a logit z between a baseline x₀ and a sample x among the inputs.</summary>
/// <remarks>Source: Sundararajan, Taly and Yan, Axiomatic Attribution for Deep Networks, ICML 2017.</remarks>
/// <param name="Attributions">Each input's share, features × samples.</param>
/// <param name="Changes">z(x) − z(x₀) of each sample.</param>
public sealed record IntegratedGradients(Matrix<float> Attributions, IReadOnlyList<double> Changes)
{
    /// <summary>|Σ attributions − (z(x) − z(x₀))| of each sample: 0 if the integral were exact. More steps bring it down.</summary>
    public IReadOnlyList<double> Gaps { get; } =
        [.. Attributions.EnumerateColumns().Zip(Changes, (column, change) => Math.Abs(column.Sum(share => (double)share) - change))];

    /// <summary>Whether the shares are complete: every gap is below a hundredth of Σ |attributions|.</summary>
    public bool IsComplete => Attributions.EnumerateColumns().Zip(Gaps).All(pair => pair.Second <= 0.01 * pair.First.Sum(share => Math.Abs((double)share)));
}
