using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>A function f(x, y) of two parameters with its gradient: a loss so small that all of it can be seen.</summary>
/// <param name="Name">A short name or formula, for titles and axes.</param>
/// <param name="Value">f(x, y).</param>
/// <param name="Gradient">(∂f/∂x, ∂f/∂y).</param>
public sealed partial record PlaneFunction(string Name, Func<double, double, double> Value, Func<double, double, (double X, double Y)> Gradient)
{
    /// <summary>∂²f/∂x², ∂²f/∂x∂y and ∂²f/∂y²; where left out, the Hessian comes from central differences of the gradient.</summary>
    public Func<double, double, (double XX, double XY, double YY)>? SecondDerivatives { get; init; }

    /// <summary>What the two parameters are called, for the axes of a picture.</summary>
    public (string X, string Y) Axes { get; init; } = ("x", "y");

    /// <summary>The part of the x axis that is worth a look.</summary>
    public (double From, double To) X { get; init; } = (-2, 2);

    /// <summary>The part of the y axis that is worth a look.</summary>
    public (double From, double To) Y { get; init; } = (-2, 2);

    /// <summary>Its lowest points, where they are known.</summary>
    public IReadOnlyList<(double X, double Y)> Minima { get; init; } = [];

    /// <summary>Whether its values span so many powers of ten that level lines should be powers of ten, too.</summary>
    public bool IsSteep { get; init; }

    /// <summary>The Hessian at a point, 2 × 2: how the gradient changes along x and along y.</summary>
    /// <param name="x">x.</param>
    /// <param name="y">y.</param>
    public Matrix<double> Hessian(double x, double y)
    {
        var (xx, xy, yy) = SecondDerivatives?.Invoke(x, y) ?? Differences(x, y);
        return Matrix<double>.Build.DenseOfRowMajor(2, 2, [xx, xy, xy, yy]);
    }

    /// <summary>The same function on a plane turned around the origin: a valley along an axis becomes one across both parameters.</summary>
    /// <param name="degrees">The angle, anticlockwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public PlaneFunction Turned(double degrees)
    {
        var (s, c) = Math.SinCos(Guard.Finite(degrees, nameof(degrees)) * Math.PI / 180);
        return new($"{Name}, turned by {degrees}°", (x, y) => Value(U(x, y), V(x, y)), (x, y) =>
        {
            var (u, v) = Gradient(U(x, y), V(x, y));
            return ((c * u) - (s * v), (s * u) + (c * v));
        })
        {
            SecondDerivatives = SecondDerivatives is null ? null : (x, y) =>
            {
                var (uu, uv, vv) = SecondDerivatives(U(x, y), V(x, y));
                return ((c * c * uu) - (2 * s * c * uv) + (s * s * vv), (s * c * (uu - vv)) + (((c * c) - (s * s)) * uv), (s * s * uu) + (2 * s * c * uv) + (c * c * vv));
            },
            Axes = Axes,
            X = X,
            Y = Y,
            Minima = [.. Minima.Select(at => ((c * at.X) - (s * at.Y), (s * at.X) + (c * at.Y)))],
            IsSteep = IsSteep,
        };

        // The place on the plane before it was turned.
        double U(double x, double y) => (c * x) + (s * y);
        double V(double x, double y) => (c * y) - (s * x);
    }

    private (double XX, double XY, double YY) Differences(double x, double y)
    {
        var (hx, hy) = (1e-5 * Math.Max(1, Math.Abs(x)), 1e-5 * Math.Max(1, Math.Abs(y)));
        var (right, left, up, down) = (Gradient(x + hx, y), Gradient(x - hx, y), Gradient(x, y + hy), Gradient(x, y - hy));
        var mixed = (((right.Y - left.Y) / hx) + ((up.X - down.X) / hy)) / 4;
        return ((right.X - left.X) / (2 * hx), mixed, (up.Y - down.Y) / (2 * hy));
    }
}
