namespace Descent.Landscapes;

/// <summary>A look at gradient descent on its way, see <see cref="EdgeOfStability"/>.</summary>
/// <param name="Step">How many updates have been made.</param>
/// <param name="Loss">The loss there.</param>
/// <param name="Sharpness">λ₁, the largest eigenvalue of the Hessian there.</param>
/// <param name="Residual">How far off λ₁ may be.</param>
/// <param name="LearningRate">η.</param>
/// <param name="Losses">The loss before each update since the look before.</param>
public sealed record EdgePoint(int Step, double Loss, double Sharpness, double Residual, double LearningRate, IReadOnlyList<double> Losses)
{
    /// <summary>2/η: on a quadratic function, gradient descent diverges where the curvature is larger.</summary>
    public double Edge => 2 / LearningRate;

    /// <summary>λ₁·η/2: 1 at the edge, above it where a quadratic function would make the steps grow.</summary>
    public double Ratio => Sharpness / Edge;
}
