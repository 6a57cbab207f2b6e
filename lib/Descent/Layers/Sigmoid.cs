using System.Numerics.Tensors;

namespace Descent.Layers;

/// <summary>Logistic sigmoid: φ(x) = 1/(1 + e⁻ˣ), φ′ = φ·(1 − φ), at most ¼.</summary>
public sealed class Sigmoid : Activation
{
    /// <inheritdoc/>
    internal override bool HasSlopeOfOutput => true;

    /// <inheritdoc/>
    protected override void Apply(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sigmoid(x, y);

    /// <inheritdoc/>
    protected override void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= y[i] * (1f - y[i]);
        }
    }

    /// <inheritdoc/>
    /// <remarks>φ″ = φ·(1 − φ)·(1 − 2φ).</remarks>
    protected override void MultiplyBySecondDerivative(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= y[i] * (1f - y[i]) * (1f - (2f * y[i]));
        }
    }
}
