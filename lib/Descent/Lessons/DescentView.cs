using Descent.Numerics;
using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>One gradient descent over one parameter seen twice: as a walk on the curve of the loss, and as the record of that loss.</summary>
public static class DescentView
{
    // The parabola of lesson 06 and room for a swing; what leaves it is marked as clipped.
    private const double FromX = -5, ToX = 7, Highest = 30, LowestRecord = 0.05, HighestRecord = 100;

    /// <summary>The walk x ← x − η·L′(x) on the left; on the right the loss after each step, on a log axis.</summary>
    /// <param name="loss">L, positive.</param>
    /// <param name="slope">L′.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="learningRate">η, positive and finite.</param>
    /// <param name="steps">How many steps, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate or the number of steps is not.</exception>
    public static Figure Of(Func<double, double> loss, Func<double, double> slope, double start, double learningRate, int steps)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(slope);
        Guard.Positive(learningRate, "learning rate");
        Guard.AtLeast(steps, 1, nameof(steps));
        List<double> path = [start];
        for (var step = 0; step < steps; step++)
        {
            path.Add(path[^1] - (learningRate * slope(path[^1])));
        }

        double[] places = [.. Enumerable.Range(0, 121).Select(i => FromX + ((ToX - FromX) * i / 120))], losses = [.. path.Select(loss)];
        Series curve = new("loss", places, [.. places.Select(loss)]) { Style = new("#808080") };
        Series walk = new("walk", path, losses) { Style = new(SeriesStyle.Vermillion, "dot") };
        Series record = new("", [.. path.Select((_, step) => (double)step)], losses) { Style = walk.Style };
        return Charts.Beside(
            $"η = {NumberText.Significant(learningRate)}: after {steps} steps the loss is {NumberText.Significant(losses[^1])}",
            Charts.Line("", Axis.Linear("parameter", FromX, ToX), Axis.Linear("loss", 0, Highest), curve, walk),
            Charts.Line("", "step", Axis.Log("loss", LowestRecord, HighestRecord), record)) with
        {
            Caption = "Each dot is the parameter after one more step. The same losses are recorded on the right; a straight line there is a fixed factor for each step.",
        };
    }
}
