using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>The R-operator through y = x + F(x): what goes through F, and what goes past it.</summary>
/// <remarks>R{y} = R{x} + R{F(x)}; R{∂L/∂x} = R{∂L/∂y} + what F makes of it.</remarks>
/// <param name="y">x + F(x).</param>
/// <param name="through">F.</param>
internal sealed class ResidualTangent(Matrix<float> y, LayerTangent through) : LayerTangent(y)
{
    private readonly MatrixBuffer _outputs = new(), _gradients = new();

    /// <inheritdoc/>
    public override Matrix<float>? Backward(Matrix<float> gradient, float[] parameters) =>
        through.Backward(gradient, parameters) is { } dx ? Sum(gradient, dx, new()) : null;

    /// <inheritdoc/>
    public override Matrix<float>? ForwardTangent(Matrix<float>? rx, float[] v)
    {
        var rf = through.ForwardTangent(rx, v);
        return rx is null ? rf : Sum(rx, rf!, _outputs);
    }

    /// <inheritdoc/>
    public override Matrix<float>? BackwardTangent(Matrix<float> rGradient, float[] v, float[] hv) =>
        through.BackwardTangent(rGradient, v, hv) is { } rdx ? Sum(rGradient, rdx, _gradients) : null;

    private static Matrix<float> Sum(Matrix<float> past, Matrix<float> through, MatrixBuffer buffer)
    {
        var sum = buffer.Like(past);
        TensorPrimitives.Add<float>(past.Entries, through.Entries, sum.Entries);
        return sum;
    }
}
