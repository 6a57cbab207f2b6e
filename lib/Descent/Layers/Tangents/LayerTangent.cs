using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>A layer at one θ and one batch, its forward and backward pass kept, ready to be differentiated once more along directions v in parameter space.</summary>
/// <remarks>
/// R{q} is the derivative of a quantity q along v, d/dε q(θ + ε·v) at ε = 0. The forward pass gives R{y} from R{x}, the backward pass R{∂L/∂x} from R{∂L/∂y},
/// and R{∂L/∂θ} is the layer's part of the Hessian times v. The R of what does not depend on θ is 0, and <see langword="null"/> stands for it.
/// Once made, it does not look at the layer again: training on changes nothing here.
/// Source: Pearlmutter, Fast exact multiplication by the Hessian, Neural Computation 6 (1994).
/// </remarks>
/// <param name="output">y for the batch.</param>
internal abstract class LayerTangent(Matrix<float> output)
{
    /// <summary>y for the batch.</summary>
    public Matrix<float> Output { get; } = output;

    /// <summary>The backward pass, to be done once before any direction.</summary>
    /// <param name="gradient">∂L/∂y; kept, not copied.</param>
    /// <param name="parameters">∂L/∂θ of the whole network, of which the layer writes its part.</param>
    /// <returns>∂L/∂x; <see langword="null"/> where nothing before learns.</returns>
    public abstract Matrix<float>? Backward(Matrix<float> gradient, float[] parameters);

    /// <summary>R{y}.</summary>
    /// <param name="rx">R{x}; <see langword="null"/> where nothing before learns.</param>
    /// <param name="v">The direction v, as long as θ.</param>
    /// <returns>The object's own memory; <see langword="null"/> where neither this layer nor one before learns.</returns>
    public abstract Matrix<float>? ForwardTangent(Matrix<float>? rx, float[] v);

    /// <summary>R{∂L/∂x} for the direction of the last <see cref="ForwardTangent"/>.</summary>
    /// <param name="rGradient">R{∂L/∂y}.</param>
    /// <param name="v">The direction v.</param>
    /// <param name="hv">The Hessian times v, of which the layer writes its part, R{∂L/∂θ}.</param>
    /// <returns>The object's own memory; <see langword="null"/> where nothing before learns.</returns>
    public abstract Matrix<float>? BackwardTangent(Matrix<float> rGradient, float[] v, float[] hv);
}
