using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>How the entries of a matrix spread, all of them together.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">√ of the mean of (x − mean)².</param>
public sealed record Spread(double Mean, double StandardDeviation)
{
    /// <summary>√ of the mean of x²: the typical size of an entry.</summary>
    public double RootMeanSquare => double.Hypot(Mean, StandardDeviation);

    /// <summary>Measures a matrix, in double precision: a gradient of 10⁻³⁰ has a square that single precision does not know.</summary>
    internal static Spread Of(Matrix<float> matrix)
    {
        var entries = matrix.Entries;
        var (sum, squares) = (0.0, 0.0);
        foreach (var x in entries)
        {
            sum += x;
        }

        var mean = sum / entries.Length;
        foreach (var x in entries)
        {
            squares += (x - mean) * (x - mean);
        }

        return new(mean, Math.Sqrt(squares / entries.Length));
    }
}
