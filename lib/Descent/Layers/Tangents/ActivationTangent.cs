using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>The R-operator through y = φ(x), entry by entry, with g = ∂L/∂y.</summary>
/// <remarks>R{y} = φ′(x) ⊙ R{x}; R{∂L/∂x} = φ′(x) ⊙ R{g} + φ″(x) ⊙ g ⊙ R{x}. What does not depend on the direction is multiplied once.</remarks>
/// <param name="y">φ(x).</param>
/// <param name="slope">φ′(x).</param>
/// <param name="curvature">φ″(x), for this object to change.</param>
/// <param name="learnsBefore">Whether x depends on θ.</param>
internal sealed class ActivationTangent(Matrix<float> y, Matrix<float> slope, Matrix<float> curvature, bool learnsBefore) : LayerTangent(y)
{
    private readonly MatrixBuffer _outputs = new(), _gradients = new();
    private Matrix<float>? _rx;
    private bool _curved;

    /// <inheritdoc/>
    public override Matrix<float>? Backward(Matrix<float> gradient, float[] parameters)
    {
        if (!learnsBefore)
        {
            return null;
        }

        TensorPrimitives.Multiply<float>(curvature.Entries, gradient.Entries, curvature.Entries);
        _curved = curvature.Entries.ContainsAnyExcept(0f);
        var dx = Matrix<float>.Zeros(gradient.RowCount, gradient.ColumnCount);
        TensorPrimitives.Multiply<float>(slope.Entries, gradient.Entries, dx.Entries);
        return dx;
    }

    /// <inheritdoc/>
    public override Matrix<float>? ForwardTangent(Matrix<float>? rx, float[] v)
    {
        _rx = rx;
        if (rx is null)
        {
            return null;
        }

        var ry = _outputs.Like(rx);
        TensorPrimitives.Multiply<float>(slope.Entries, rx.Entries, ry.Entries);
        return ry;
    }

    /// <inheritdoc/>
    public override Matrix<float>? BackwardTangent(Matrix<float> rGradient, float[] v, float[] hv)
    {
        if (_rx is null)
        {
            return null;
        }

        var rdx = _gradients.Like(rGradient);
        TensorPrimitives.Multiply<float>(slope.Entries, rGradient.Entries, rdx.Entries);
        if (_curved)
        {
            // A ReLU is straight on both sides of its kink: nothing to add.
            TensorPrimitives.MultiplyAdd<float>(curvature.Entries, _rx.Entries, rdx.Entries, rdx.Entries);
        }

        return rdx;
    }
}
