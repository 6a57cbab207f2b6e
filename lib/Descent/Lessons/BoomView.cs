using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>One descent of the house-price network seen twice: its loss by step, and which of its five units are on.</summary>
public static class BoomView
{
    // Wide enough for an explosion, narrow enough for its axis to be read; what lies beyond is marked as clipped.
    private const double LowestLoss = 1e-6, HighestLoss = 1e6;

    /// <summary>The loss on the left; on the right a lamp for each unit and step, bright where the unit sends something.</summary>
    /// <param name="descent">The descent, of a network with 2, 2 and 1 units.</param>
    public static Figure Of(HousePriceDescent descent)
    {
        ArgumentNullException.ThrowIfNull(descent);
        double[] steps = [.. Enumerable.Range(0, descent.Passes.Count).Select(step => (double)step)];
        var units = new Axis("unit") { Categories = ["layer 1, unit 1", "layer 1, unit 2", "layer 2, unit 1", "layer 2, unit 2", "output"] };
        return Charts.Beside(
            Finding(descent),
            Charts.Line("", "step", Axis.Log("loss", LowestLoss, HighestLoss), new Series("loss", steps, descent.Losses)),
            Charts.HeatMap("", "step", units, Axis.Linear("0 = off, 1 = on", 0, 1), new Grid(steps, [0, 1, 2, 3, 4], descent.Lamps()))) with
        {
            Caption = "The house-price network of 17 parameters, in double precision, learns one house. A unit is on where its ReLU lets something through.",
        };
    }

    private static string Finding(HousePriceDescent descent)
    {
        var (first, highest, last) = (descent.Losses[0], descent.Losses.Max(), descent.Losses[^1]);
        var leap = highest > 10 * first && highest > last ? $"the loss leaps to {NumberText.Significant(highest)}; " : "";
        var ending = descent.DeadFrom is { } step && last > 0
            ? $"dead from step {step} on, at a loss of {NumberText.Significant(last)}"
            : $"at step {descent.Losses.Count - 1} the loss is {NumberText.Significant(last)}";
        return $"η = {NumberText.Significant(descent.LearningRate)}: {leap}{ending}";
    }
}
