using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>The R-operator through layers one after another: forward from the first to the last, backward from the last to the first.</summary>
/// <param name="parts">One for each layer.</param>
internal sealed class SequentialTangent(IReadOnlyList<LayerTangent> parts) : LayerTangent(parts[^1].Output)
{
    /// <summary>The passes of the layers at a batch.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="x">The batch.</param>
    /// <param name="offset">Where the parameters of the first of them begin in θ.</param>
    public static SequentialTangent Of(IReadOnlyList<Layer> layers, Matrix<float> x, int offset)
    {
        var parts = new List<LayerTangent>();
        foreach (var layer in layers)
        {
            parts.Add(layer.Tangent(x, offset));
            x = parts[^1].Output;
            offset += layer.Parameters.Sum(parameter => parameter.Count);
        }

        return new(parts);
    }

    /// <inheritdoc/>
    public override Matrix<float>? Backward(Matrix<float> gradient, float[] parameters)
    {
        Matrix<float>? next = gradient;
        for (var i = parts.Count - 1; i >= 0 && next is not null; i--)
        {
            next = parts[i].Backward(next, parameters);
        }

        return next;
    }

    /// <inheritdoc/>
    public override Matrix<float>? ForwardTangent(Matrix<float>? rx, float[] v)
    {
        foreach (var part in parts)
        {
            rx = part.ForwardTangent(rx, v);
        }

        return rx;
    }

    /// <inheritdoc/>
    public override Matrix<float>? BackwardTangent(Matrix<float> rGradient, float[] v, float[] hv)
    {
        Matrix<float>? next = rGradient;
        for (var i = parts.Count - 1; i >= 0 && next is not null; i--)
        {
            next = parts[i].BackwardTangent(next, v, hv);
        }

        return next;
    }
}
