namespace Descent.Layers;

/// <summary>Hyperbolic tangent: φ(x) = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), φ′ = 1 − φ², at most 1.</summary>
public sealed class Tanh : Activation
{
    /// <inheritdoc/>
    internal override bool HasSlopeOfOutput => true;

    /// <inheritdoc/>
    protected override void Apply(ReadOnlySpan<float> x, Span<float> y)
    {
        // TensorPrimitives.Tanh loses the digits of a small input: 5 % at 10⁻⁶.
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = MathF.Tanh(x[i]);
        }
    }

    /// <inheritdoc/>
    protected override void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= 1f - (y[i] * y[i]);
        }
    }

    /// <inheritdoc/>
    /// <remarks>φ″ = −2·φ·(1 − φ²).</remarks>
    protected override void MultiplyBySecondDerivative(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= -2f * y[i] * (1f - (y[i] * y[i]));
        }
    }
}
