using Descent.Inspection;

namespace Descent.Plotting;

public static partial class Charts
{
    // The usual advice for weights, as a line to compare with.
    private const double Advised = 1e-3;

    /// <summary>How far each update moved the weights, compared with their size; a dotted line at 10⁻³ to compare with.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="history">A measurement for each step.</param>
    /// <exception cref="ArgumentException">There are no measurements, or nothing moved.</exception>
    public static Figure UpdateRatios(string title, IReadOnlyList<UpdateRatios> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count is 0)
        {
            throw new ArgumentException("Charts.UpdateRatios expects at least one measurement, got none; take one with UpdateRatios.Measure(model, () => trainer.Step(batch)).", nameof(history));
        }

        double[] steps = [.. history.Select((_, i) => i + 1.0)];
        var weights = history[0].Parameters.Select((row, i) => (row.Parameter, Index: i)).Where(row => row.Parameter.StartsWith('W'));
        return Line(title, "step", Axis.Log("‖ΔW‖/‖W‖"), [
            .. weights.Select(row => (Series)(row.Parameter, steps, history.Select(moment => moment.Parameters[row.Index].Ratio))),
            new("10⁻³", [steps[0], steps[^1]], [Advised, Advised]) { Style = new("#808080", "dot") }]);
    }
}
