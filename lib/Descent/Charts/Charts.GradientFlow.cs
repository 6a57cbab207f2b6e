using Descent.Inspection;

namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>The sizes of outputs, of what comes back, and of the weights' gradients, layer by layer.</summary>
    /// <param name="flow">The measurement.</param>
    /// <param name="title">The finding; without one, how ∂L/∂z changes on its way back.</param>
    public static Figure GradientFlow(GradientFlow flow, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return GradientFlow(title ?? Finding(flow), ("", flow));
    }

    /// <summary>The same for several networks: <c>Charts.GradientFlow("He keeps what Xavier halves", ("He", he), ("Xavier", xavier))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="flows">Names with measurements.</param>
    /// <exception cref="ArgumentException">There is no measurement, or none has a number to draw.</exception>
    public static Figure GradientFlow(string title, params (string Name, GradientFlow Flow)[] flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var samples = string.Join(" and ", flows.Select(flow => flow.Flow.Samples).Distinct().Select(count => NumberText.Significant(count)));
        return Beside(title,
            Rows("std of outputs", row => row.Output.StandardDeviation),
            Rows("rms ∂L/∂z", row => row.Delta.RootMeanSquare),
            Rows("rms ∂L/∂W", row => row.WeightGradient.RootMeanSquare)) with
        { Caption = $"Layers with weights count from the input. Each point is taken over all units and {samples} samples, or over all weights; rms is the root of the mean square." };

        Figure Rows(string what, Func<LayerFlow, double> value) => Line(title, "layer", Axis.Log(what), [.. flows.Select(flow =>
            (Series)(flow.Name, Enumerable.Range(1, flow.Flow.Layers.Count).Select(i => (double)i), flow.Flow.Layers.Select(value)))]);
    }

    private static string Finding(GradientFlow flow)
    {
        var ratio = flow.BackwardRatio;
        var factor = NumberText.Significant(ratio, 3);
        return ratio switch
        {
            < 0.9 => $"∂L/∂z vanishes on its way back: a factor of {factor} a layer",
            > 1.1 => $"∂L/∂z explodes on its way back: a factor of {factor} a layer",
            _ => $"∂L/∂z nearly keeps its size on its way back: a factor of {factor} a layer",
        };
    }
}
