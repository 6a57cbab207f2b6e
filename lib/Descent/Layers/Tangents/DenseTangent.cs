using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>The R-operator through z = W·x + b, for the direction (V, c) of (W, b), with δ = ∂L/∂z.</summary>
/// <remarks>
/// R{z} = V·x + c + W·R{x}; R{∂L/∂W} = R{δ}·xᵀ + δ·R{x}ᵀ; R{∂L/∂b} = Σ R{δ}; R{∂L/∂x} = Wᵀ·R{δ} + Vᵀ·δ.
/// Where nothing before learns, the terms with R{x} fall away, and a product with the Hessian costs what a gradient does.
/// </remarks>
/// <param name="weights">W, for this object to keep.</param>
/// <param name="x">The batch, inputs × samples.</param>
/// <param name="z">W·x + b.</param>
/// <param name="offset">Where W begins in θ; b follows. At 0 nothing before learns.</param>
internal sealed class DenseTangent(Matrix<float> weights, Matrix<float> x, Matrix<float> z, int offset) : LayerTangent(z)
{
    private readonly MatrixBuffer _outputs = new(), _gradients = new();
    private readonly int _biases = offset + (weights.RowCount * weights.ColumnCount);
    private Matrix<float>? _delta, _rx;

    /// <inheritdoc/>
    public override Matrix<float>? Backward(Matrix<float> gradient, float[] parameters)
    {
        _delta = gradient;
        MatrixProduct.Multiply(gradient.View(), x.View().T, WeightsOf(parameters));
        BatchColumns.Sum(gradient.Entries, BiasesOf(parameters));
        return offset == 0 ? null : weights.TransposeTimes(gradient);
    }

    /// <inheritdoc/>
    public override Matrix<float> ForwardTangent(Matrix<float>? rx, float[] v)
    {
        _rx = rx;
        var rz = _outputs.Of(weights.RowCount, x.ColumnCount);
        MatrixProduct.Multiply(WeightsOf(v), x.View(), rz.View());
        if (rx is not null)
        {
            MatrixProduct.Multiply(weights.View(), rx.View(), rz.View(), beta: 1);
        }

        BatchColumns.AddToEach(BiasesOf(v), rz.Entries);
        return rz;
    }

    /// <inheritdoc/>
    public override Matrix<float>? BackwardTangent(Matrix<float> rGradient, float[] v, float[] hv)
    {
        MatrixProduct.Multiply(rGradient.View(), x.View().T, WeightsOf(hv));
        BatchColumns.Sum(rGradient.Entries, BiasesOf(hv));
        if (_rx is null)
        {
            return null;
        }

        MatrixProduct.Multiply(_delta!.View(), _rx.View().T, WeightsOf(hv), beta: 1);
        var rdx = _gradients.Of(weights.ColumnCount, x.ColumnCount);
        MatrixProduct.Multiply(weights.View().T, rGradient.View(), rdx.View());
        MatrixProduct.Multiply(WeightsOf(v).T, _delta!.View(), rdx.View(), beta: 1);
        return rdx;
    }

    private MatrixView WeightsOf(float[] theta) => new(theta, weights.RowCount, weights.ColumnCount, offset);

    private Span<float> BiasesOf(float[] theta) => theta.AsSpan(_biases, weights.RowCount);
}
