using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Layers applied one after another. Written as a collection: <c>Sequential model = [new Dense(…), new ReLU(), …];</c></summary>
[CollectionBuilder(typeof(Sequential), nameof(Create))]
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Sequential : Layer, IReadOnlyList<Layer>
{
    private readonly Layer[] _layers;

    private Sequential(Layer[] layers) => _layers = layers;

    /// <summary>Number of layers.</summary>
    public int Count => _layers.Length;

    /// <summary>How many numbers the network learns.</summary>
    public int ParameterCount => Parameters.Sum(parameter => parameter.Count);

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters => [.. _layers.SelectMany(layer => layer.Parameters)];

    /// <summary>The layer at a position; <c>model[^1]</c> is the last.</summary>
    /// <param name="index">Zero-based position.</param>
    public Layer this[int index] => _layers[index];

    /// <summary>Creates a network; the compiler calls it for collection expressions.</summary>
    /// <param name="layers">The layers, first to last.</param>
    /// <exception cref="ArgumentException">There is no layer, one of them is null, or one stands there twice.</exception>
    public static Sequential Create(ReadOnlySpan<Layer> layers) =>
        layers.Length == 0 ? throw new ArgumentException("A Sequential needs at least one layer, got none: [new Dense(inputs, outputs, random), …].", nameof(layers))
        : layers.Contains(null!) ? throw new ArgumentException("A Sequential got a null layer.", nameof(layers))
        : Repeated(layers) is { } twice ? throw new ArgumentException($"The layer {twice} stands in this Sequential twice; create one for each place.", nameof(layers))
        : new(layers.ToArray());

    /// <inheritdoc/>
    public override Matrix<float> Forward(Matrix<float> x, Pass pass) =>
        _layers.Aggregate(x, (input, layer) => layer.Forward(input, pass));

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient) =>
        _layers.Reverse().Aggregate(gradient, (dy, layer) => layer.Backward(dy));

    /// <summary>The output for a batch: nothing is dropped, nothing is stored.</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <returns>The output, one column per sample.</returns>
    public Matrix<float> Predict(Matrix<float> x) => Forward(x, Pass.Predict);

    /// <inheritdoc/>
    public IEnumerator<Layer> GetEnumerator() => _layers.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One line a layer with its parameter count, and the total.</summary>
    public override string ToString()
    {
        var names = _layers.Select(layer => layer is Sequential inner ? $"[{string.Join(", ", inner._layers.AsEnumerable())}]" : layer.ToString()!).ToList();
        var counts = _layers.Select(layer => layer.Parameters.Sum(parameter => parameter.Count)).ToList();
        var width = names.Append("parameters").Max(name => name.Length) + 2;
        var lines = names.Zip(counts, (name, count) => count == 0 ? name : $"{name.PadRight(width)}{Grouped(count),12}");
        return $"{string.Join('\n', lines)}\n{"parameters".PadRight(width)}{Grouped(ParameterCount),12}";
    }

    // A layer keeps what its own backward pass needs, so it cannot stand in two places.
    private static Layer? Repeated(ReadOnlySpan<Layer> layers) =>
        layers.ToArray().GroupBy(layer => layer, ReferenceEqualityComparer.Instance).FirstOrDefault(group => group.Count() > 1)?.First();

    private static string Grouped(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
