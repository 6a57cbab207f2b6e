using System.Numerics;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Numerics;

/// <summary>Checks of arguments whose messages say what was expected, what came, and how to mend it.</summary>
internal static class Guard
{
    /// <summary>A hyper-parameter that must be finite and in [low, high], or in [low, high) where <paramref name="below"/> is set.</summary>
    public static float InRange(float value, float low, float high, string name, bool below = false) =>
        float.IsFinite(value) && value >= low && (below ? value < high : value <= high)
            ? value
            : throw new ArgumentOutOfRangeException(name, $"Expected a {name} from {low} to {(below ? "below " : "")}{high}, got {value}.");

    /// <summary>A number that must be finite.</summary>
    public static double Finite(double value, string name) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, $"Expected finite {name}, got {value}.");

    /// <summary>A hyper-parameter that must be finite and positive.</summary>
    public static T Positive<T>(T value, string name)
        where T : IFloatingPointIeee754<T> => T.IsFinite(value) && value > T.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, $"Expected a positive, finite {name}, got {value}.");

    /// <summary>A hyper-parameter that must be finite and not negative.</summary>
    public static float NotNegative(float value, string name) => float.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, $"Expected a finite {name} of 0 or more, got {value}.");

    /// <summary>A target that must be −1 or +1, for losses of a margin.</summary>
    public static float Sign(float target, string who) => target is 1f or -1f
        ? target
        : throw new ArgumentException($"{who} expects targets of -1 or +1, got {target}. From targets of 0 and 1, pass 2·y - 1.", nameof(target));

    /// <summary>A count that must be at least <paramref name="least"/>.</summary>
    public static int AtLeast(int value, int least, string name) => value >= least
        ? value
        : throw new ArgumentOutOfRangeException(name, $"Expected {name} to be {least} or more, got {value}.");

    /// <summary>A batch that must have so many features.</summary>
    public static void Features(Matrix<float> x, int expected, object who, [CallerArgumentExpression(nameof(x))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(x, name);
        if (x.RowCount != expected)
        {
            throw new ArgumentException(
                $"{who} expects {expected} features per sample, got a batch of shape {x.Shape} (features × samples)."
                + (x.ColumnCount == expected ? " Samples are columns here: pass x.Transpose()." : ""),
                name);
        }
    }

    /// <summary>Two matrices that must have one shape.</summary>
    public static void SameShape<T>(Matrix<T> expected, Matrix<T> actual, object who, string what, [CallerArgumentExpression(nameof(actual))] string? name = null)
        where T : struct, IEquatable<T>, IFormattable
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual, name);
        if (expected.RowCount != actual.RowCount || expected.ColumnCount != actual.ColumnCount)
        {
            throw new ArgumentException($"{who} expects {what} of shape {expected.Shape}, got {actual.Shape} (rows × samples).", name);
        }
    }
}
