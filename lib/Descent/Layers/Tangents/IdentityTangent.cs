using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>The R-operator through a layer that passes its input through, as <see cref="Dropout"/> does outside of training.</summary>
/// <param name="x">The batch.</param>
/// <param name="learnsBefore">Whether x depends on θ.</param>
internal sealed class IdentityTangent(Matrix<float> x, bool learnsBefore) : LayerTangent(x)
{
    /// <inheritdoc/>
    public override Matrix<float>? Backward(Matrix<float> gradient, float[] parameters) => learnsBefore ? gradient : null;

    /// <inheritdoc/>
    public override Matrix<float>? ForwardTangent(Matrix<float>? rx, float[] v) => rx;

    /// <inheritdoc/>
    public override Matrix<float>? BackwardTangent(Matrix<float> rGradient, float[] v, float[] hv) => learnsBefore ? rGradient : null;
}
