using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>How a signal and its gradient fare on their way through a network, layer by layer.</summary>
/// <remarks>
/// The three numbers need not agree: ∂L/∂W = δ·xᵀ is a product of what comes back and what came forward, so it can look healthy while δ vanishes.
/// Source: Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010.
/// </remarks>
/// <param name="Layers">A row for each layer with weights, from the input to the output.</param>
/// <param name="Samples">How many samples were measured.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record GradientFlow(IReadOnlyList<LayerFlow> Layers, int Samples) : IHtml
{
    /// <summary>By what factor ∂L/∂z changes from a layer to the one before it, the geometric mean over the layers; below 1 it vanishes, above 1 it explodes.</summary>
    public double BackwardRatio => Math.Pow(Layers[0].Delta.RootMeanSquare / Layers[^1].Delta.RootMeanSquare, 1.0 / Math.Max(1, Layers.Count - 1));

    /// <summary>One forward and one backward pass over all samples together, looked at in each layer.</summary>
    /// <param name="model">The network; it stays as it is to the last bit, stored gradients and running statistics included. A backward pass afterwards needs a forward pass of its own.</param>
    /// <param name="loss">The loss; its gradient is that of the mean over the samples.</param>
    /// <param name="data">The samples: some hundreds are enough. They are one batch, also for batch normalization. Nothing is dropped.</param>
    /// <exception cref="ArgumentException">No layer has weights.</exception>
    public static GradientFlow Measure(Sequential model, Loss loss, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(data);
        using var kept = new KeptGradients(model);
        List<Layer> weighted = [];
        var (outputs, deltas) = (new Dictionary<Layer, Spread>(), new Dictionary<Layer, Spread>());
        var output = LayerWalk.Forward(model, data.Inputs, Pass.Differentiate, (layer, y) =>
        {
            if (HasWeights(layer))
            {
                weighted.Add(layer);
            }

            if (weighted.Count > 0)
            {
                outputs[weighted[^1]] = Spread.Of(y);
            }
        });
        if (weighted.Count == 0)
        {
            throw new ArgumentException("GradientFlow expects a network with at least one layer that has weights, Dense or Maxout, got none.", nameof(model));
        }

        LayerWalk.Backward(model, loss.Evaluate(output, data.Targets).Gradient, (layer, gradient) =>
        {
            if (HasWeights(layer))
            {
                deltas[layer] = Spread.Of(gradient);
            }
        });
        return new([.. weighted.Select(layer => Row(layer, outputs[layer], deltas[layer]))], data.Count);
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The same table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private static bool HasWeights(Layer layer) => layer is Dense or Maxout;

    private static LayerFlow Row(Layer layer, Spread output, Spread delta)
    {
        var w = layer.Parameters[0];
        var gradient = Spread.Of(w.Gradient);
        return new(layer.ToString()!, output, delta, gradient, Norm(Spread.Of(w.Value), w.Value), Norm(gradient, w.Gradient));
    }

    private static double Norm(Spread spread, Matrix<float> matrix) => spread.RootMeanSquare * Math.Sqrt(matrix.RowCount * matrix.ColumnCount);

    private Table ToTable() => new(
        ["layer", "", "std of output", "rms ∂L/∂z", "rms ∂L/∂W", "‖W‖"],
        [.. Layers.Select((row, i) => (string[])[$"{i + 1}", row.Layer, .. new[] { row.Output.StandardDeviation, row.Delta.RootMeanSquare, row.WeightGradient.RootMeanSquare, row.WeightNorm }.Select(x => NumberText.Significant(x))])]);
}
