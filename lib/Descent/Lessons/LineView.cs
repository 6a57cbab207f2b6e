using System.Globalization;
using Descent.Numerics;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>One line seen twice: among its points, and as the point (w, b) on the surface of its loss.</summary>
public static class LineView
{
    // Two to either side of the slope 2 and the bias 3, as in the note that the numbers come from.
    private const double FromW = 0, ToW = 4, FromB = 1, ToB = 5;

    /// <summary>A moment of a descent. On the left are the points, the line y = w·x + b and its errors; on the right the level lines of half the mean squared error, with the way to (w, b).</summary>
    /// <param name="x">Inputs, 1 × samples, from 0 to 1.</param>
    /// <param name="y">Targets, 1 × samples.</param>
    /// <param name="path">The way; the last place is the line that is drawn.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the way is empty.</exception>
    public static Figure Of(Matrix<double> x, Matrix<double> y, IReadOnlyList<(double W, double B)> path)
    {
        Guard.SameShape(x, y, "LineView.Of", "targets");
        ArgumentNullException.ThrowIfNull(path);
        var (w, b) = path.Count > 0 ? path[^1] : throw new ArgumentException("LineView.Of expects at least one (w, b), got none; begin with the line that is drawn.", nameof(path));
        double[] xs = [.. x.Enumerate()], ys = [.. y.Enumerate()], ends = [0, 1];

        // NaN lifts the pen between two errors.
        double[] errorX = [.. xs.SelectMany(xj => new[] { xj, xj, double.NaN })], errorY = [.. xs.Zip(ys, (xj, yj) => new[] { yj, (w * xj) + b, double.NaN }).SelectMany(piece => piece)];
        Series errors = new("error", errorX, errorY) { Style = new("#808080") };
        Series line = new("line", ends, [.. ends.Select(end => (w * end) + b)]) { Style = new(SeriesStyle.Vermillion) };
        Series points = new("data", xs, ys) { Style = new(SeriesStyle.Blue) };
        Series way = new("way", [.. path.Select(place => place.W)], [.. path.Select(place => place.B)]) { Style = new(SeriesStyle.Purple, "dot", "triangle-down") };
        Series here = new("this line", [w], [b]) { Style = line.Style };

        return Charts.Beside(
            string.Create(CultureInfo.InvariantCulture, $"The line y = {w:0.00}x + {b:0.00} costs {Loss(w, b):0.000}"),
            Charts.Overlay("", Charts.Line("", Axis.Linear("x", 0, 1), Axis.Linear("y", 0, 6), errors, line), Charts.Markers("", "x", "y", points)),
            Charts.Overlay("", Charts.Contour("", Axis.Linear("slope w", FromW, ToW), Axis.Linear("bias b", FromB, ToB), "loss", Grid.Of(FromW, ToW, FromB, ToB, Loss), way), Charts.Markers("", "w", "b", here))) with
        {
            Caption = "Grey lines join each point to the line. Every place on the right is a line, and all places on one level line cost the same: half the mean squared error.",
        };

        double Loss(double slope, double bias) => xs.Zip(ys, (xj, yj) => Math.Pow((slope * xj) + bias - yj, 2) / 2).Average();
    }
}
