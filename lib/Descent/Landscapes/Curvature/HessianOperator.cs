using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The Hessian H of a network's mean loss at one θ, known by what it does to vectors. See <see cref="Curvature.Hessian"/>.</summary>
/// <remarks>
/// A product H·v is exact up to rounding, by Pearlmutter's R-operator, and costs about as much as a gradient.
/// Vectors run through the parameters in the network's order, each column after column. Not for use by several threads at once.
/// </remarks>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class HessianOperator
{
    private readonly LayerTangent _network;
    private readonly Loss _loss;
    private readonly Matrix<float> _targets;
    private readonly int[] _layers;

    // For a block of H: where it begins in θ, and memory for a direction and a product in the whole of θ.
    private readonly int _first;
    private readonly float[]? _direction, _product;

    internal HessianOperator(Sequential model, Loss loss, Dataset data)
    {
        (_network, _loss, _targets) = (model.Tangent(data.Inputs, 0), loss, data.Targets);
        _layers = [.. model.Select(layer => layer.Parameters.Sum(parameter => parameter.Count))];
        var (value, gradient) = loss.Evaluate(_network.Output, _targets);
        // A loss without second derivatives should say so now, not at the first product.
        loss.MultiplyByHessian(_network.Output, _targets, gradient.Clone());
        var parameters = new float[model.ParameterCount];
        _network.Backward(gradient, parameters);
        (Loss, Gradient, Samples) = (value, Vector<float>.Build.Dense(parameters), data.Count);
    }

    private HessianOperator(HessianOperator whole, int layer)
    {
        (_network, _loss, _targets, _layers) = (whole._network, whole._loss, whole._targets, [whole._layers[layer]]);
        _first = whole._layers.Take(layer).Sum();
        (_direction, _product) = (new float[whole.Size], new float[whole.Size]);
        (Loss, Gradient, Samples) = (whole.Loss, whole.Gradient.SubVector(_first, _layers[0]), whole.Samples);
    }

    /// <summary>Rows and columns of H: the number of parameters.</summary>
    public int Size => Gradient.Count;

    /// <summary>How many samples the loss is the mean of.</summary>
    public int Samples { get; }

    /// <summary>The loss L at this θ.</summary>
    public double Loss { get; }

    /// <summary>The gradient ∂L/∂θ at this θ.</summary>
    public Vector<float> Gradient { get; }

    /// <summary>The block of H that belongs to one layer: its own curvature, all other layers standing still.</summary>
    /// <param name="layer">Its place in the network, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer, or it has no parameters.</exception>
    public HessianOperator OfLayer(int layer) => layer >= 0 && layer < _layers.Length && _layers[layer] > 0 && _direction is null
        ? new(this, layer)
        : throw new ArgumentOutOfRangeException(nameof(layer), _direction is null
            ? $"Expected a layer with parameters, {string.Join(", ", Enumerable.Range(0, _layers.Length).Where(i => _layers[i] > 0))}, got {layer}."
            : "This is the block of one layer already. Take OfLayer from the whole Hessian.");

    /// <summary>H·v: how fast the gradient changes along v.</summary>
    /// <param name="v">The direction, as long as <see cref="Size"/>.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public Vector<float> Apply(Vector<float> v)
    {
        ArgumentNullException.ThrowIfNull(v);
        var product = new float[Size];
        Apply(Checked(v, nameof(v)), product);
        return Vector<float>.Build.Dense(product);
    }

    /// <summary>Size and samples.</summary>
    public override string ToString() => $"Hessian {Size}×{Size} of a loss of {Loss:G4} over {Samples} samples";

    /// <summary>The same, with memory for H·v.</summary>
    internal void Apply(float[] v, float[] product)
    {
        if (_direction is null)
        {
            Multiply(v, product);
            return;
        }

        v.CopyTo(_direction, _first);
        Multiply(_direction, _product!);
        _product.AsSpan(_first, product.Length).CopyTo(product);
    }

    private void Multiply(float[] v, float[] product)
    {
        var tangent = _network.ForwardTangent(null, v)!;
        _loss.MultiplyByHessian(_network.Output, _targets, tangent);
        _network.BackwardTangent(tangent, v, product);
    }

    private float[] Checked(Vector<float> v, string name) => v.Count == Size
        ? v.AsArray() ?? v.ToArray()
        : throw new ArgumentException($"Expected a direction with an entry for each of {Size} parameters, got {v.Count}.", name);
}
