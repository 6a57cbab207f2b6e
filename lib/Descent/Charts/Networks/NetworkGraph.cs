using Descent.Layers;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>A small dense network with its numbers: forward values above each unit, backward values below, the ReLU mask marked.</summary>
/// <param name="Columns">Inputs, then the units of each dense layer.</param>
/// <param name="Weights">For each dense layer its weights, outputs × inputs.</param>
/// <param name="Loss">The loss; <see langword="null"/> where there was no backward pass.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record NetworkGraph(IReadOnlyList<IReadOnlyList<NetworkUnit>> Columns, IReadOnlyList<Matrix<double>> Weights, double? Loss) : IHtml
{
    /// <summary>The finding, shown in an animation; without one, the output and what is off.</summary>
    public string Title { get => field ?? NetworkText.Finding(this); init; }

    /// <summary>Which numbers are shown already.</summary>
    internal NetworkReveal Reveal { get; init; } = NetworkReveal.All;

    /// <summary>The graph of a network for one sample of a pass.</summary>
    /// <param name="network">The network.</param>
    /// <param name="pass">A forward and backward pass of it.</param>
    /// <param name="sample">Which column of the batch, zero-based.</param>
    /// <exception cref="ArgumentException">The network has no dense layer, or a layer has more than 8 units.</exception>
    public static NetworkGraph Of(ReferenceNetwork network, ReferencePass pass, int sample = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(pass);
        return Of(network, pass.Outputs, pass.OutputGradients, pass.Loss, sample);
    }

    /// <summary>The graph of a network for one sample on its way forward: values only.</summary>
    /// <param name="network">The network.</param>
    /// <param name="x">A batch, features × samples.</param>
    /// <param name="sample">Which column of the batch, zero-based.</param>
    /// <exception cref="ArgumentException">The network has no dense layer, or a layer has more than 8 units; the batch has other features than the network.</exception>
    public static NetworkGraph Of(ReferenceNetwork network, Matrix<double> x, int sample = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(x);
        return Of(network, network.Forward(x), null, null, sample);
    }

    /// <summary>A network with live numbers, as an animation: other inputs, or other weights, in the same network.</summary>
    /// <param name="title">The finding of the whole.</param>
    /// <param name="slider">What the slider counts, for example <c>epoch</c>.</param>
    /// <param name="frames">For each moment a name and the graph then; <c>graph with { Title = "…" }</c> gives it a finding of its own.</param>
    /// <param name="start">Which one is shown at first, zero-based.</param>
    /// <exception cref="ArgumentException">There are fewer than two frames, or their networks have different layers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no frame <paramref name="start"/>.</exception>
    public static NetworkAnimation Frames(string title, string slider, IReadOnlyList<(string Name, NetworkGraph Graph)> frames, int start = 0) =>
        new(title, slider, frames, start);

    /// <summary>A pass step by step: layer after layer forward, the loss, and layer after layer back. Each step shows the next numbers and says in a sentence how they come about.</summary>
    /// <param name="network">The network.</param>
    /// <param name="pass">A forward and backward pass of it.</param>
    /// <param name="title">The finding of the whole.</param>
    /// <param name="sample">Which column of the batch, zero-based.</param>
    /// <param name="start">Which step is shown at first, zero-based; <see langword="null"/> for the last, which has all numbers.</param>
    /// <exception cref="ArgumentException">The network has no dense layer, or a layer has more than 8 units.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no step <paramref name="start"/>.</exception>
    public static NetworkAnimation Steps(ReferenceNetwork network, ReferencePass pass, string title = "Values go forward, blame comes back", int sample = 0, int? start = null)
    {
        var graph = Of(network, pass, sample);
        List<(string, NetworkGraph)> frames = [.. NetworkSteps.Of(network, graph)];
        return new(title, "step", frames, start ?? frames.Count - 1);
    }

    /// <inheritdoc/>
    public string ToHtml() => NetworkHtml.Of(this);

    /// <summary>The same numbers as a table.</summary>
    public override string ToString() => ToTable().ToString();

    /// <summary>A row for each unit.</summary>
    internal Table ToTable() => Loss is null
        ? new(["unit", "z", "value", "ReLU"], [.. Columns.SelectMany(column => column).Select(unit => (string[])[unit.Name, Text(unit.Z), Text(unit.Value), unit.Masked ? "off" : ""])])
        : new(["unit", "z", "value", "∂L/∂z", "ReLU"], [.. Columns.SelectMany(column => column).Select(unit => (string[])
            [unit.Name, Text(unit.Z), Text(unit.Value), Text(unit.Delta), unit.Masked ? "off" : ""])]);

    private static string Text(double? value) => value is { } number ? Table.Number(number) : "";

    private static NetworkGraph Of(ReferenceNetwork network, IReadOnlyList<Matrix<double>> outputs, IReadOnlyList<Matrix<double>>? gradients, double? loss, int sample)
    {
        if (sample < 0 || sample >= outputs[0].ColumnCount)
        {
            throw new ArgumentOutOfRangeException(nameof(sample), $"A network graph expects a sample from 0 to {outputs[0].ColumnCount - 1}, got {sample}.");
        }

        var columns = new List<IReadOnlyList<NetworkUnit>>
        {
            Units(outputs[0].RowCount, i => new($"x{Subscript(i)}", null, outputs[0][i, sample], gradients?[0][i, sample], Masked: false)),
        };
        for (var layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.Layers[layer] is Dense)
            {
                var (z, a, activation) = (outputs[layer + 1], outputs[After(network, layer)], network.Layers.ElementAtOrDefault(After(network, layer) - 1));
                var (number, delta) = (columns.Count, gradients?[layer + 1]);
                columns.Add(Units(z.RowCount, i => new(
                    $"a[{number}]{Subscript(i)}", z[i, sample], a[i, sample], delta?[i, sample], Masked: activation is ReLU && z[i, sample] <= 0)));
            }
        }

        return columns.Count > 1 && columns.All(column => column.Count <= 8)
            ? new(columns, [.. network.Parameters.Where((_, i) => i % 2 == 0)], loss)
            : throw new ArgumentException("A network graph draws dense layers of at most 8 units; this network has none, or wider ones.", nameof(network));
    }

    /// <summary>The output that leaves a dense layer, counted as in <see cref="ReferencePass.Outputs"/>: behind its activation, if it has one. Dropout passes its input through.</summary>
    internal static int After(ReferenceNetwork network, int dense)
    {
        var next = dense + 1;
        while (next < network.Layers.Count && network.Layers[next] is Dropout)
        {
            next++;
        }

        return next < network.Layers.Count && network.Layers[next] is Activation or Softmax ? next + 1 : dense + 1;
    }

    private static IReadOnlyList<NetworkUnit> Units(int count, Func<int, NetworkUnit> unit) => [.. Enumerable.Range(0, count).Select(unit)];

    private static char Subscript(int zeroBased) => (char)('₁' + zeroBased);
}
