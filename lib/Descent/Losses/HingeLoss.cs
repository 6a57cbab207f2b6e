using Descent.Numerics;

namespace Descent.Losses;

/// <summary>Hinge loss: ℓ = Σᵢ max(0, 1 − yᵢ·aᵢ) with targets y = ±1; ∂ℓ/∂a = −y where y·a &lt; 1, else 0.</summary>
/// <remarks>Source: Cortes and Vapnik, Machine Learning 20 (1995).</remarks>
public sealed class HingeLoss : Loss
{
    /// <summary>A positive score says "class +1".</summary>
    public override float Threshold => 0f;

    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var slack = 1 - ((double)Guard.Sign(y[i], ToString()) * a[i]);
            sum += Math.Max(0, slack);
            gradient[i] = slack <= 0 ? 0f : double.IsNaN(slack) ? float.NaN : -y[i];
        }

        return sum;
    }
}
