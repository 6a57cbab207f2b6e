using Descent.Numerics;

namespace Descent.Losses;

/// <summary>Exponential loss: ℓ = Σᵢ e^(−yᵢ·aᵢ) with targets y = ±1; ∂ℓ/∂a = −y·e^(−y·a).</summary>
/// <remarks>The loss that AdaBoost minimizes: Freund and Schapire, JCSS 55 (1997).</remarks>
public sealed class ExponentialLoss : Loss
{
    /// <summary>A positive score says "class +1".</summary>
    public override float Threshold => 0f;

    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var e = Math.Exp(-(double)Guard.Sign(y[i], ToString()) * a[i]);
            sum += e;
            gradient[i] = (float)(-y[i] * e);
        }

        return sum;
    }

    /// <inheritdoc/>
    /// <remarks>∂²ℓ/∂a² = y²·e^(−y·a), and y² = 1.</remarks>
    protected override void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction)
    {
        for (var i = 0; i < a.Length; i++)
        {
            direction[i] *= MathF.Exp(-y[i] * a[i]);
        }
    }
}
