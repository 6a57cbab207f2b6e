using Descent.Numerics;

namespace Descent.Landscapes;

// Shapes with one idea each: what a descent meets somewhere on the loss of any network.
public sealed partial record PlaneFunction
{
    /// <summary>f = ½(λ₁x² + λ₂y²): a bowl with curvature λ₁ along x and λ₂ along y, lowest at the origin.</summary>
    /// <param name="alongX">λ₁, positive and finite.</param>
    /// <param name="alongY">λ₂, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A curvature is not.</exception>
    public static PlaneFunction Bowl(double alongX, double alongY)
    {
        Guard.Positive(alongX, nameof(alongX));
        Guard.Positive(alongY, nameof(alongY));
        return new("bowl", (x, y) => ((alongX * x * x) + (alongY * y * y)) / 2, (x, y) => (alongX * x, alongY * y))
        {
            SecondDerivatives = (_, _) => (alongX, 0, alongY),
            Minima = [(0, 0)],
        };
    }

    /// <summary>f = ½(x² + κy²): a long valley along x between steep walls. The largest rate for the walls, 2/κ, is a small one for the valley.</summary>
    /// <param name="condition">κ, the ratio of the curvatures, above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static PlaneFunction Ravine(double condition = 25) => condition > 1
        ? Bowl(1, condition) with { Name = "ravine", X = (-5, 5), Y = (-1.5, 1.5) }
        : throw new ArgumentOutOfRangeException(nameof(condition), $"Expected a condition above 1, got {condition}; PlaneFunction.Bowl(1, 1) is round.");

    /// <summary>f = x² − y²: a saddle at the origin, lowest along x and highest along y. It has no minimum.</summary>
    public static PlaneFunction Saddle { get; } = new("saddle", (x, y) => (x * x) - (y * y), (x, y) => (2 * x, -2 * y))
    {
        SecondDerivatives = (_, _) => (2, 0, -2),
    };

    /// <summary>f = x³ − 3xy²: three ways down from the origin, where gradient and Hessian are both 0.</summary>
    public static PlaneFunction MonkeySaddle { get; } = new("monkey saddle", (x, y) => (x * x * x) - (3 * x * y * y), (x, y) => (3 * ((x * x) - (y * y)), -6 * x * y))
    {
        SecondDerivatives = (x, y) => (6 * x, -6 * y, -6 * x),
    };

    /// <summary>f = 1 − e^{−(x² + y²)/2}: a hole at the origin in a plain that is the flatter the farther away.</summary>
    public static PlaneFunction Plateau { get; } = new("plateau", (x, y) => 1 - Hole(x, y), (x, y) => (x * Hole(x, y), y * Hole(x, y)))
    {
        SecondDerivatives = (x, y) => ((1 - (x * x)) * Hole(x, y), -x * y * Hole(x, y), (1 - (y * y)) * Hole(x, y)),
        X = (-4, 4),
        Y = (-4, 4),
        Minima = [(0, 0)],
    };

    /// <summary>f = (x² − 1)² + y²: two equal valleys, at x = −1 and at x = 1, and a saddle between them.</summary>
    public static PlaneFunction TwoWells { get; } = new("two wells", (x, y) => (((x * x) - 1) * ((x * x) - 1)) + (y * y), (x, y) => (4 * x * ((x * x) - 1), 2 * y))
    {
        SecondDerivatives = (x, _) => ((12 * x * x) - 4, 0, 2),
        Minima = [(-1, 0), (1, 0)],
    };

    private static double Hole(double x, double y) => Math.Exp(-((x * x) + (y * y)) / 2);
}
