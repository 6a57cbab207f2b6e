using Descent.Data;
using Descent.Layers;
using Descent.Numerics;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>How the outputs of each activation spread over a data set, which of them are saturated, and which units are dead.</summary>
/// <param name="Layers">A row for each activation (maxout included), from the input to the output.</param>
/// <param name="Samples">How many samples were measured.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ActivationStatistics(IReadOnlyList<LayerActivation> Layers, int Samples) : IHtml
{
    private const int MeasuredAtOnce = 500;

    /// <summary>Measures a network on all of a data set, as it predicts: nothing is dropped, and batch normalization uses its running statistics.</summary>
    /// <param name="model">The network; it stays as it is to the last bit.</param>
    /// <param name="data">The data set. Every output is kept until the end, 4 bytes for each unit and sample.</param>
    /// <exception cref="ArgumentException">The network has no activation.</exception>
    public static ActivationStatistics Measure(Sequential model, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        var (reader, outputs) = (new BatchReader(data, Math.Min(data.Count, MeasuredAtOnce)), new Dictionary<Layer, List<Matrix<float>>>());
        for (var i = 0; i < reader.Count; i++)
        {
            LayerWalk.Forward(model, reader.Read(i).Inputs, Pass.Predict, (layer, y) =>
            {
                if (layer is Activation or Maxout)
                {
                    (outputs.TryGetValue(layer, out var parts) ? parts : outputs[layer] = []).Add(y);
                }
            });
        }

        return outputs.Count > 0
            ? new([.. outputs.Select(pair => Row(pair.Key, pair.Value))], data.Count)
            : throw new ArgumentException("ActivationStatistics expects a network with at least one activation, such as ReLU, got none.", nameof(model));
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The same table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private static LayerActivation Row(Layer layer, List<Matrix<float>> parts)
    {
        var all = Matrix<float>.Zeros(parts[0].RowCount, parts.Sum(part => part.ColumnCount));
        var next = 0;
        foreach (var part in parts)
        {
            part.Entries.CopyTo(all.Entries[next..]);
            next += part.Entries.Length;
        }

        var (spread, (saturated, dead)) = (Spread.Of(all), Saturation(layer, all));
        all.Entries.Sort();
        return new(layer.ToString()!, spread.Mean, spread.StandardDeviation,
            Quantile(all.Entries, 0), Quantile(all.Entries, 0.01), Quantile(all.Entries, 0.5), Quantile(all.Entries, 0.99), Quantile(all.Entries, 1), saturated, dead);
    }

    private static (double Saturated, double Dead) Saturation(Layer layer, Matrix<float> y)
    {
        var counts = new int[y.RowCount];
        for (var j = 0; j < y.ColumnCount; j++)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += IsFlat(layer, y.At(i, j)) ? 1 : 0;
            }
        }

        return (counts.Sum(count => (double)count) / y.Entries.Length, counts.Count(count => count == y.ColumnCount) / (double)counts.Length);
    }

    private static bool IsFlat(Layer layer, float y) => layer switch
    {
        Tanh => Math.Abs(y) > 0.97f,
        Sigmoid => y is < 0.03f or > 0.97f,
        ReLU => y == 0f,
        _ => false,
    };

    // Between the two values that the place lies between, in proportion.
    private static double Quantile(Span<float> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (below, part) = ((int)place, place - (int)place);
        return sorted[below] + (part * (sorted[Math.Min(below + 1, sorted.Length - 1)] - (double)sorted[below]));
    }

    private Table ToTable() => new(
        ["", "activation", "mean", "std", "min", "1 %", "median", "99 %", "max", "saturated", "dead units"],
        [.. Layers.Select((row, i) => (string[])[$"{i + 1}", row.Layer,
            .. new[] { row.Mean, row.StandardDeviation, row.Minimum, row.P1, row.Median, row.P99, row.Maximum }.Select(x => NumberText.Significant(x, 3)),
            $"{NumberText.Fixed(100 * row.SaturatedShare, 1)} %", $"{NumberText.Fixed(100 * row.DeadShare, 1)} %"])]);
}
