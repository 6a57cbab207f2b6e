namespace Descent.Layers;

/// <summary>Identity: φ(x) = x, φ′ = 1. The output activation of a regression, written down.</summary>
public sealed class Identity : Activation
{
    /// <inheritdoc/>
    internal override bool HasSlopeOfOutput => true;

    /// <inheritdoc/>
    protected override void Apply(ReadOnlySpan<float> x, Span<float> y) => x.CopyTo(y);

    /// <inheritdoc/>
    protected override void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient)
    {
        // The slope is 1 everywhere: the gradient passes unchanged.
    }

    /// <inheritdoc/>
    /// <remarks>The graph is a straight line: φ″ = 0.</remarks>
    protected override void MultiplyBySecondDerivative(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> values) => values.Clear();
}
