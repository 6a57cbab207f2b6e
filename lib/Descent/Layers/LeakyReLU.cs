using Descent.Numerics;

namespace Descent.Layers;

/// <summary>Leaky ReLU: φ(x) = x for x &gt; 0 and s·x for x ≤ 0; φ′(x) = 1 or s.</summary>
/// <remarks>A small slope s keeps a unit with negative input learning. Source: Maas, Hannun and Ng, ICML 2013.</remarks>
/// <param name="slope">The slope s for x ≤ 0, from 0 to below 1.</param>
public sealed class LeakyReLU(float slope = 0.01f) : Activation
{
    /// <summary>The slope s for x ≤ 0.</summary>
    public float Slope { get; } = Guard.InRange(slope, 0, 1, nameof(slope), below: true);

    /// <summary>Name and slope.</summary>
    public override string ToString() => $"LeakyReLU({Slope})";

    /// <inheritdoc/>
    protected override void Apply(ReadOnlySpan<float> x, Span<float> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = x[i] > 0f ? x[i] : Slope * x[i];
        }
    }

    /// <inheritdoc/>
    protected override void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= x[i] > 0f ? 1f : Slope;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Straight on both sides of the kink: φ″ = 0.</remarks>
    protected override void MultiplyBySecondDerivative(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> values) => values.Clear();
}
