using Descent.Layers;
using Descent.Reference;

namespace Descent.Plotting;

/// <summary>The steps of a forward and a backward pass, each with a sentence.</summary>
internal static class NetworkSteps
{
    public static IEnumerable<(string Name, NetworkGraph Graph)> Of(ReferenceNetwork network, NetworkGraph graph)
    {
        var last = graph.Columns.Count - 1;
        List<string> activations = [.. Enumerable.Range(0, network.Layers.Count).Where(layer => network.Layers[layer] is Dense).Select(dense => Activation(network, dense))];
        yield return ("input", At(1, 0, -1, $"The input goes in: x = {Values(graph, 0)}."));
        for (var layer = 1; layer <= last; layer++)
        {
            yield return ($"forward, layer {layer}", At(layer + 1, 0, layer - 1, Forward(graph, layer, activations[layer - 1])));
        }

        yield return ("loss", At(last + 1, 0, -1, $"The output {Values(graph, last)} goes into the loss L. Now back: how much would L change if a weighted sum z changed a little? That is its δ."));
        for (var layer = last; layer >= 1; layer--)
        {
            yield return ($"back, layer {layer}", At(last + 1, last + 1 - layer, layer < last ? layer : -1, Backward(graph, layer, activations[layer - 1])));
        }

        yield return ("back, input", At(last + 1, last + 1, 0, $"∂L/∂x = W[1]ᵀ·δ[1] = {Deltas(graph, 0)}: how the loss would change with the input."));
        yield return ("all", graph with { Title = All(graph) });

        NetworkGraph At(int forward, int backward, int layer, string sentence) => graph with { Reveal = new(forward, backward, layer), Title = sentence };
    }

    private static string Activation(ReferenceNetwork network, int dense)
    {
        var after = NetworkGraph.After(network, dense);
        return after == dense + 1 || network.Layers[after - 1] is Identity ? "" : network.Layers[after - 1] is LeakyReLU ? "LeakyReLU" : network.Layers[after - 1].ToString()!;
    }

    private static string Forward(NetworkGraph graph, int layer, string activation)
    {
        var sum = $"z[{layer}] = W[{layer}]·{(layer == 1 ? "x" : $"a[{layer - 1}]")} + b[{layer}] = {NetworkText.Short([.. graph.Columns[layer].Select(unit => unit.Z!.Value)])}";
        var off = NetworkText.Off(graph.Columns[layer]);
        return activation.Length is 0
            ? $"{sum}, and that is a[{layer}]."
            : $"{sum}. {activation} makes it a[{layer}] = {Values(graph, layer)}.{(off.Length > 0 ? $" Off: {off}, because z is not above 0." : "")}";
    }

    private static string Backward(NetworkGraph graph, int layer, string activation)
    {
        var deltas = Deltas(graph, layer);
        var off = NetworkText.Off(graph.Columns[layer]);
        var masked = off.Length > 0 ? $" The slope of {off} is 0: nothing passes." : "";
        if (layer == graph.Columns.Count - 1)
        {
            return $"At the output δ[{layer}] = ∂L/∂z[{layer}] = {deltas}.{masked}";
        }

        var blame = $"W[{layer + 1}]ᵀ·δ[{layer + 1}]";
        return $"δ[{layer}] = {(activation.Length is 0 ? blame : $"({blame}) ⊙ {activation}′(z[{layer}])")} = {deltas}.{masked}";
    }

    private static string All(NetworkGraph graph) => NetworkText.Off(graph.Columns.SelectMany(column => column)) is { Length: > 0 } off
        ? $"Above each unit its value, below it its δ. Nothing comes back through {off}."
        : "Above each unit its value, below it its δ.";

    private static string Values(NetworkGraph graph, int column) => NetworkText.Short([.. graph.Columns[column].Select(unit => unit.Value)]);

    private static string Deltas(NetworkGraph graph, int column) => NetworkText.Short([.. graph.Columns[column].Select(unit => unit.Delta!.Value)]);
}
