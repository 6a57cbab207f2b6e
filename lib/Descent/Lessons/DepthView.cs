using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;
using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>What depth does to a signal and to its gradient, for each activation with each start.</summary>
public static class DepthView
{
    private const int Width = 64, Seed = 1;
    // The factor is taken over so many layers: further on, what comes back may be below what single precision knows.
    private const int Measured = 10;
    // What is smaller or larger is as good as 0 or infinite for a network that is to learn.
    private const double Lowest = 1e-9, Highest = 1e9;
    private static readonly int[] Depths = [5, 15, 30];

    /// <summary>An animation: on the left the spread of the outputs, on the right what comes back, layer by layer, before the first step. The title of a frame says by what factor ∂L/∂z changes in each.</summary>
    /// <param name="title">The finding of the whole.</param>
    /// <param name="data">The samples, as one batch; each target has a row for each class.</param>
    /// <param name="activations">Names with a new activation for each hidden layer.</param>
    /// <param name="starts">Names with distributions of first weights.</param>
    /// <param name="shown">Which frame is shown at first, for example <c>tanh, Xavier</c>.</param>
    /// <exception cref="ArgumentException">There is no such frame.</exception>
    public static Figure Of(
        string title, Dataset data, IReadOnlyList<(string Name, Func<Layer> New)> activations, IReadOnlyList<(string Name, Initializer Weights)> starts, string shown)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(activations);
        ArgumentNullException.ThrowIfNull(starts);
        List<(string Name, Figure Figure)> frames =
            [.. from activation in activations from start in starts select ($"{activation.Name}, {start.Name}", Frame(data, activation, start))];
        var first = frames.FindIndex(frame => frame.Name == shown);
        return first >= 0
            ? Charts.Frames(title, "activation, start", frames, first)
            : throw new ArgumentException($"DepthView.Of expects an activation and a start to show at first, such as '{frames.FirstOrDefault().Name}', got '{shown}'.", nameof(shown));
    }

    private static Figure Frame(Dataset data, (string Name, Func<Layer> New) activation, (string Name, Initializer Weights) start)
    {
        var flows = Depths.Select(depth => Hidden(DeepNetwork.Create(data.Features, Width, depth, data.Targets.RowCount, activation.New, start.Weights, new Random(Seed)), data)).ToList();
        var deepest = flows[^1];
        var factor = Math.Pow(deepest[^(Measured + 1)].Delta.RootMeanSquare / deepest[^1].Delta.RootMeanSquare, 1.0 / Measured);
        return Charts.Beside(
            $"{activation.Name}, {start.Name}: on its way back, each layer multiplies ∂L/∂z by {NumberText.Significant(factor, 2)}",
            Panel("std of a", rows => rows.Select(row => row.Output.StandardDeviation)),
            Panel("rms ∂L/∂z, last = 1", rows => rows.Select(row => row.Delta.RootMeanSquare / rows[^1].Delta.RootMeanSquare))) with
        {
            Caption = $"Networks of {string.Join(", ", Depths)} hidden layers with {Width} units each, before the first step, measured with {data.Count} samples. Left: the standard deviation of the outputs. Right: what comes back, the root mean square (rms), compared with the last layer. A line that leaves the picture goes on outside.",
        };

        Figure Panel(string what, Func<IReadOnlyList<LayerFlow>, IEnumerable<double>> values) => Charts.Line("", Axis.Linear("layer", 1, Depths[^1]), Axis.Log(what, Lowest, Highest),
            [.. flows.Select(rows => (Series)($"{rows.Count} layers", Enumerable.Range(1, rows.Count).Select(l => (double)l), values(rows)))]);
    }

    private static List<LayerFlow> Hidden(Sequential model, Dataset data) => [.. GradientFlow.Measure(model, new SoftmaxCrossEntropy(), data).Layers.SkipLast(1)];
}
