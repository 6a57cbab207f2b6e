using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>A pass that stops after each layer, also within nested layers and skip connections, so that somebody can look.</summary>
/// <remarks>A dense layer and its activation, elsewhere one step, are two here: the sum z can be seen. The numbers are the same to the last bit.</remarks>
internal static class LayerWalk
{
    /// <summary>The forward pass.</summary>
    /// <param name="layer">A layer or a network.</param>
    /// <param name="x">The batch.</param>
    /// <param name="pass">What the pass is for.</param>
    /// <param name="see">Sees each layer with its output; a skip connection after the layers in it.</param>
    /// <returns>The output.</returns>
    public static Matrix<float> Forward(Layer layer, Matrix<float> x, Pass pass, Action<Layer, Matrix<float>> see)
    {
        if (layer is Sequential layers)
        {
            return layers.Aggregate(x, (batch, inner) => Forward(inner, batch, pass, see));
        }

        var y = layer is Residual residual ? x + Forward(residual.Layers, x, pass, see) : layer.Forward(x, pass);
        see(layer, y);
        return y;
    }

    /// <summary>The backward pass.</summary>
    /// <param name="layer">A layer or a network.</param>
    /// <param name="gradient">∂L/∂ of its output.</param>
    /// <param name="see">Sees each layer with ∂L/∂ of its output, before the layer itself does.</param>
    /// <returns>∂L/∂ of the batch.</returns>
    public static Matrix<float> Backward(Layer layer, Matrix<float> gradient, Action<Layer, Matrix<float>> see)
    {
        if (layer is Sequential layers)
        {
            return layers.Reverse().Aggregate(gradient, (g, inner) => Backward(inner, g, see));
        }

        see(layer, gradient);
        // The layers in a skip connection may write over what they are given.
        return layer is Residual residual ? gradient + Backward(residual.Layers, gradient.Clone(), see) : layer.Backward(gradient);
    }
}
