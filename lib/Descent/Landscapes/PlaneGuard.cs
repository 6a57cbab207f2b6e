using Descent.Numerics;

namespace Descent.Landscapes;

/// <summary>Checks of what searches on the plane are given.</summary>
internal static class PlaneGuard
{
    /// <summary>A function with a value to start from, and at least one step.</summary>
    public static void Search(string who, PlaneFunction function, (double X, double Y) start, int steps)
    {
        ArgumentNullException.ThrowIfNull(function);
        Guard.AtLeast(steps, 1, nameof(steps));
        var value = function.Value(start.X, start.Y);
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(FormattableString.Invariant($"{who} expects a start where {function.Name} is finite, got {value} at ({start.X}, {start.Y}); start nearer."), nameof(start));
        }
    }
}
