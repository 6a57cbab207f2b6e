using Descent.Layers;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>One unit of a drawn network.</summary>
/// <param name="Name">Its letter, for example <c>a[2]₁</c>.</param>
/// <param name="Z">Its pre-activation; <see langword="null"/> for an input.</param>
/// <param name="Value">Its activation.</param>
/// <param name="Delta">δ = ∂L/∂z, or ∂L/∂x for an input.</param>
/// <param name="Masked">Whether its ReLU is off, so that no gradient passes.</param>
public sealed record NetworkUnit(string Name, double? Z, double Value, double Delta, bool Masked);

/// <summary>A small dense network with its numbers: forward values above each unit, backward values below, the ReLU mask marked.</summary>
/// <param name="Columns">Inputs, then the units of each dense layer.</param>
/// <param name="Weights">For each dense layer its weights, outputs × inputs.</param>
/// <param name="Loss">The loss.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record NetworkGraph(IReadOnlyList<IReadOnlyList<NetworkUnit>> Columns, IReadOnlyList<Matrix<double>> Weights, double Loss) : IHtml
{
    /// <summary>The graph of a network for one sample of a pass.</summary>
    /// <param name="network">The network.</param>
    /// <param name="pass">A forward and backward pass of it.</param>
    /// <param name="sample">Which column of the batch, zero-based.</param>
    /// <exception cref="ArgumentException">The network has no dense layer, or a layer has more than 8 units.</exception>
    public static NetworkGraph Of(ReferenceNetwork network, ReferencePass pass, int sample = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(pass);
        var columns = new List<IReadOnlyList<NetworkUnit>>
        {
            Units(pass.Outputs[0].RowCount, i => new($"x{Subscript(i)}", null, pass.Outputs[0][i, sample], pass.OutputGradients[0][i, sample], Masked: false)),
        };
        for (var layer = 0; layer < network.Layers.Count; layer++)
        {
            if (network.Layers[layer] is Dense)
            {
                columns.Add(Column(network, pass, layer, sample, columns.Count));
            }
        }

        return columns.Count > 1 && columns.All(column => column.Count <= 8)
            ? new(columns, [.. network.Parameters.Where((_, i) => i % 2 == 0)], pass.Loss)
            : throw new ArgumentException("A network graph draws dense layers of at most 8 units; this network has none, or wider ones.", nameof(network));
    }

    /// <inheritdoc/>
    public string ToHtml() => NetworkGraphSvg.Draw(this);

    /// <summary>The same numbers as a table.</summary>
    public override string ToString() => new Table(["unit", "z", "value", "∂L/∂z", "ReLU"], [.. Columns.SelectMany(column => column).Select(unit => (string[])
        [unit.Name, unit.Z is { } z ? Table.Number(z) : "", Table.Number(unit.Value), Table.Number(unit.Delta), unit.Masked ? "off" : ""])]).ToString();

    private static IReadOnlyList<NetworkUnit> Column(ReferenceNetwork network, ReferencePass pass, int layer, int sample, int number)
    {
        var (z, delta) = (pass.Outputs[layer + 1], pass.OutputGradients[layer + 1]);
        var after = layer + 1;
        while (after < network.Layers.Count && network.Layers[after] is Dropout)
        {
            after++; // it passes its input through
        }

        var activation = after < network.Layers.Count && network.Layers[after] is Activation or Softmax ? network.Layers[after] : null;
        var a = activation is null ? z : pass.Outputs[after + 1];
        return Units(z.RowCount, i => new(
            $"a[{number}]{Subscript(i)}", z[i, sample], a[i, sample], delta[i, sample], Masked: activation is ReLU && z[i, sample] <= 0));
    }

    private static IReadOnlyList<NetworkUnit> Units(int count, Func<int, NetworkUnit> unit) => [.. Enumerable.Range(0, count).Select(unit)];

    private static char Subscript(int zeroBased) => (char)('₁' + zeroBased);
}
