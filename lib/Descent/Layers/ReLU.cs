using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Descent.Layers;

/// <summary>Rectified linear unit: φ(x) = max(0, x), φ′(x) = 1 for x &gt; 0 and 0 for x ≤ 0.</summary>
/// <remarks>At x = 0 there is no derivative; this course takes 0. Source: Nair and Hinton, ICML 2010.</remarks>
public sealed class ReLU : Activation
{
    /// <inheritdoc/>
    internal override bool HasSlopeOfOutput => true;

    /// <inheritdoc/>
    protected override void Apply(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Max(x, 0f, y);

    /// <inheritdoc/>
    protected override void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient)
    {
        // y > 0 where x > 0, and nowhere else.
        var ys = MemoryMarshal.Cast<float, Vector<float>>(y);
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i] = Vector.ConditionalSelect(Vector.GreaterThan(ys[i], Vector<float>.Zero), gradients[i], Vector<float>.Zero);
        }

        for (var i = gradients.Length * Vector<float>.Count; i < gradient.Length; i++)
        {
            gradient[i] = y[i] > 0f ? gradient[i] : 0f;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Straight on both sides of the kink: φ″ = 0.</remarks>
    protected override void MultiplyBySecondDerivative(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> values) => values.Clear();
}
