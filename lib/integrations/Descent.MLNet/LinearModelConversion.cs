using Descent.Layers;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Descent.MLNet;

/// <summary>ML.NET's fitted linear models as layers of Descent.</summary>
public static class LinearModelConversion
{
    /// <summary>The same classifier as a dense layer: its outputs z = W·x + b are the logits whose softmax are ML.NET's scores.</summary>
    /// <param name="model">A model fitted by <c>LbfgsMaximumEntropy</c> or <c>SdcaMaximumEntropy</c>.</param>
    /// <returns>W as classes × features, b as classes × 1.</returns>
    public static Dense ToDense(this MaximumEntropyModelParameters model)
    {
        ArgumentNullException.ThrowIfNull(model);
        VBuffer<float>[] rows = [];
        model.GetWeights(ref rows, out var classes);
        var layer = new Dense(rows[0].Length, classes, Initializer.Zero, new Random(0));
        var biases = model.GetBiases().ToArray();
        for (var k = 0; k < classes; k++)
        {
            layer.Weights.Value.SetRow(k, rows[k].DenseValues().ToArray());
            layer.Biases.Value[k, 0] = biases[k];
        }

        return layer;
    }
}
