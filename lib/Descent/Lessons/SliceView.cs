using System.Globalization;
using Descent.Numerics;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>A slice through a function of many numbers: its values while one of them changes and the others stay, f(θ + ε·eᵢ).</summary>
public static class SliceView
{
    // Enough that a valley of a twentieth of the width still has a round bottom.
    private const int Points = 201;
    private const double Step = 1e-5, Zero = 1e-6;

    /// <summary>The slice, with the point itself in its middle. The title says whether it lies on a slope, on level ground, at a bottom or on a top.</summary>
    /// <param name="function">The function f.</param>
    /// <param name="at">The point θ.</param>
    /// <param name="index">Which number changes, zero-based.</param>
    /// <param name="name">Its name.</param>
    /// <param name="highest">Where the axis of the values ends.</param>
    /// <param name="reach">The largest change ε to either side.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number, or the reach is not positive.</exception>
    public static Figure Of(Func<Vector<double>, double> function, Vector<double> at, int index, string name, double highest = 1, double reach = 0.5)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(at);
        if (index < 0 || index >= at.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), $"Expected one of {at.Count} numbers, from 0 to {at.Count - 1}, got {index}.");
        }

        Guard.Positive(reach, nameof(reach));
        double[] changes = [.. Enumerable.Range(0, Points).Select(i => reach * ((2.0 * i / (Points - 1)) - 1))];
        Series slice = new("slice", changes, [.. changes.Select(Value)]) { Style = new(SeriesStyle.Blue) };
        Series here = new("this point", [0], [Value(0)]) { Style = new(SeriesStyle.Vermillion) };
        var (x, y) = (Axis.Linear("change ε", -reach, reach), Axis.Linear("loss", 0, highest));
        return Charts.Overlay($"Along {name}: {Ground()}", Charts.Line("", x, y, slice), Charts.Markers("", x, y, here)) with
        {
            Caption = "One parameter changes by ε, all others stay. What lies above the axis is cut off.",
        };

        double Value(double change)
        {
            var moved = at.Clone();
            moved[index] += change;
            return function(moved);
        }

        string Ground()
        {
            var (below, here, above) = (Value(-Step), Value(0), Value(Step));
            var (slope, bend) = ((above - below) / (2 * Step), (above - (2 * here) + below) / (Step * Step));
            return Math.Abs(slope) > Zero ? string.Create(CultureInfo.InvariantCulture, $"a slope of {slope:0.####}").Replace('-', '−')
                : Math.Abs(bend) <= Zero ? "level ground"
                : bend > 0 ? "a bottom" : "a top";
        }
    }
}
