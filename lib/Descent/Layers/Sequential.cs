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
    private readonly int _firstToLearn;

    private Sequential(Layer[] layers)
    {
        _layers = layers;
        Parameters = [.. layers.SelectMany(layer => layer.Parameters)];
        _firstToLearn = Math.Max(0, Array.FindIndex(layers, layer => layer.Parameters.Count > 0));
    }

    /// <summary>Number of layers.</summary>
    public int Count => _layers.Length;

    /// <summary>How many numbers the network learns.</summary>
    public int ParameterCount => Parameters.Sum(parameter => parameter.Count);

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; }

    /// <inheritdoc/>
    internal override bool OwnsPredictions
    {
        get => base.OwnsPredictions;
        set
        {
            base.OwnsPredictions = value;
            Array.ForEach(_layers, layer => layer.OwnsPredictions = value);
        }
    }

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
    public override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        for (var i = 0; i < _layers.Length; i++)
        {
            // A dense layer and its activation in one go, while the numbers are in the cache; the result is the same.
            if (_layers[i] is Dense dense && i + 1 < _layers.Length && _layers[i + 1] is Activation { HasSlopeOfOutput: true } activation)
            {
                x = dense.Forward(x, pass, activation);
                activation.Keep(x, pass);
                i++;
            }
            else
            {
                x = _layers[i].Forward(x, pass);
            }
        }

        return x;
    }

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient) => _layers[0].Backward(BackwardTo(1, gradient));

    /// <inheritdoc/>
    public override Sequential Copy() => new([.. _layers.Select(layer => layer.Copy())]);

    /// <summary>The output for a batch: nothing is dropped, nothing is stored.</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <returns>The output, one column per sample.</returns>
    public Matrix<float> Predict(Matrix<float> x) => Forward(x, Pass.Predict);

    /// <inheritdoc/>
    public IEnumerator<Layer> GetEnumerator() => _layers.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    internal override void BackwardToParameters(Matrix<float> gradient) =>
        _layers[_firstToLearn].BackwardToParameters(BackwardTo(_firstToLearn + 1, gradient));

    /// <inheritdoc/>
    internal override LayerTangent Tangent(Matrix<float> x, int offset) => SequentialTangent.Of(_layers, x, offset);

    /// <summary>One line a layer with its parameter count, and the total.</summary>
    public override string ToString()
    {
        var names = _layers.Select(layer => layer is Sequential inner ? $"[{string.Join(", ", inner._layers.AsEnumerable())}]" : layer.ToString()!).ToList();
        var counts = _layers.Select(layer => layer.Parameters.Sum(parameter => parameter.Count)).ToList();
        var width = names.Append("parameters").Max(name => name.Length) + 2;
        var lines = names.Zip(counts, (name, count) => count == 0 ? name : $"{name.PadRight(width)}{Grouped(count),12}");
        return $"{string.Join('\n', lines)}\n{"parameters".PadRight(width)}{Grouped(ParameterCount),12}";
    }

    private Matrix<float> BackwardTo(int first, Matrix<float> gradient)
    {
        for (var i = _layers.Length - 1; i >= first; i--)
        {
            gradient = _layers[i].Backward(gradient);
        }

        return gradient;
    }

    // A layer keeps what its own backward pass needs, so it cannot stand in two places.
    private static Layer? Repeated(ReadOnlySpan<Layer> layers) =>
        layers.ToArray().GroupBy(layer => layer, ReferenceEqualityComparer.Instance).FirstOrDefault(group => group.Count() > 1)?.First();

    private static string Grouped(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
