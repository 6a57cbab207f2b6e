using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>Derivatives of a function of several numbers by central differences, with the step h = 10⁻⁴.</summary>
/// <remarks>
/// ∂f/∂xᵢ ≈ (f(x + h·eᵢ) − f(x − h·eᵢ))/2h and ∂²f/∂xᵢ∂xⱼ ≈ [f(+,+) − f(+,−) − f(−,+) + f(−,−)]/4h², where i = j with steps of 2h.
/// Each is off by about h² times a higher derivative, and by rounding: 10⁻¹⁶/h² = 10⁻⁸ of the function's size in the second.
/// </remarks>
public static class Differences
{
    private const double Step = 1e-4;

    /// <summary>The gradient, as long as the point.</summary>
    /// <param name="function">The function f.</param>
    /// <param name="point">The point x.</param>
    public static Vector<double> Gradient(Func<Vector<double>, double> function, Vector<double> point)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(point);
        return Vector<double>.Build.DenseOfEnumerable(Enumerable.Range(0, point.Count).Select(i =>
            (function(Moved(point, i, Step)) - function(Moved(point, i, -Step))) / (2 * Step)));
    }

    /// <summary>The Hessian, square and symmetric.</summary>
    /// <param name="function">The function f.</param>
    /// <param name="point">The point x.</param>
    public static Matrix<double> Hessian(Func<Vector<double>, double> function, Vector<double> point)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(point);
        var hessian = Matrix<double>.Build.Dense(point.Count, point.Count);
        for (var i = 0; i < point.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (up, down) = (Moved(point, i, Step), Moved(point, i, -Step));
                hessian[i, j] = hessian[j, i] = (function(Moved(up, j, Step)) - function(Moved(up, j, -Step))
                    - function(Moved(down, j, Step)) + function(Moved(down, j, -Step))) / (4 * Step * Step);
            }
        }

        return hessian;
    }

    private static Vector<double> Moved(Vector<double> point, int i, double by)
    {
        var moved = point.Clone();
        moved[i] += by;
        return moved;
    }
}
