using Descent.Data;
using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet;

/// <summary>ML.NET's evaluator looks at the predictions of a network of Descent: <c>ml.MulticlassClassification.Evaluate(model, test)</c>.</summary>
public static class NetworkEvaluation
{
    private const int PredictedAtOnce = 500;

    /// <summary>Accuracy, logarithmic loss and confusion matrix of a network, computed by ML.NET.</summary>
    /// <param name="catalog"><c>mlContext.MulticlassClassification</c>.</param>
    /// <param name="model">The network, whose outputs are logits or, behind a softmax, probabilities; it stays as it is.</param>
    /// <param name="data">The samples; targets one-hot, classes × samples.</param>
    /// <exception cref="ArgumentException">A target is not one-hot, or there are not as many outputs as classes.</exception>
    public static MulticlassClassificationMetrics Evaluate(this MulticlassClassificationCatalog catalog, Sequential model, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        var (labels, classes) = (new DatasetSource(data), data.Targets.RowCount);
        Sequential probabilities = model[^1] is Softmax ? model : [model, new Softmax()];
        var rows = new List<Prediction>(data.Count);
        using var reader = labels.Open(inOrder: true);
        for (var first = 0; first < data.Count; first += PredictedAtOnce)
        {
            var scores = probabilities.Predict(Batch(data, first));
            if (scores.RowCount != classes)
            {
                throw new ArgumentException($"Expected a network with an output for each of {classes} classes, got one with {scores.RowCount}.", nameof(model));
            }

            for (var j = 0; j < scores.ColumnCount; j++)
            {
                reader.MoveTo(first + j);
                rows.Add(new() { Label = (uint)reader.Label, Score = scores.ColumnEntries(j).ToArray(), PredictedLabel = (uint)scores.Column(j).MaximumIndex() });
            }
        }

        // ML.NET counts the values of a key from 1, and adds the 1 itself.
        var schema = SchemaDefinition.Create(typeof(Prediction));
        schema[nameof(Prediction.Label)].ColumnType = schema[nameof(Prediction.PredictedLabel)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        schema[nameof(Prediction.Score)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, classes);
        return catalog.Evaluate(new MLContext(seed: 0).Data.LoadFromEnumerable(rows, schema));
    }

    private static Matrix<float> Batch(Dataset data, int first) => data.Inputs.SubMatrix(0, data.Features, first, Math.Min(PredictedAtOnce, data.Count - first));

    private sealed class Prediction
    {
        public uint Label { get; set; }

        public float[] Score { get; set; } = [];

        public uint PredictedLabel { get; set; }
    }
}
