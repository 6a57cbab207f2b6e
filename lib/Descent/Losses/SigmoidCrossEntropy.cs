namespace Descent.Losses;

/// <summary>Binary cross-entropy of logits z: with a = σ(z), ℓ = −Σᵢ [yᵢ·ln aᵢ + (1 − yᵢ)·ln(1 − aᵢ)], in nats; ∂ℓ/∂z = a − y.</summary>
/// <remarks>Computed as max(z, 0) − y·z + ln(1 + e^(−|z|)), which neither overflows nor loses digits, also at z = ±1000.</remarks>
public sealed class SigmoidCrossEntropy : Loss
{
    /// <summary>A positive logit is a probability above ½.</summary>
    public override float Threshold => 0f;

    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var z = (double)a[i];
            var e = Math.Exp(-Math.Abs(z));
            sum += Math.Max(z, 0) - (y[i] * z) + LogOnePlus(e);
            gradient[i] = (float)((z >= 0 ? 1 / (1 + e) : e / (1 + e)) - y[i]);
        }

        return sum;
    }

    /// <inheritdoc/>
    /// <remarks>∂²ℓ/∂z² = σ(z)·(1 − σ(z)) = e/(1 + e)² with e = e^(−|z|), whatever the target.</remarks>
    protected override void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var e = MathF.Exp(-MathF.Abs(a[i]));
            direction[i] *= e / ((1f + e) * (1f + e));
        }
    }

    // ln(1 + e) that keeps the digits of a small e (double.LogP1 does not): what rounding took from 1 + e is divided out again. Goldberg, ACM Computing Surveys 23 (1991), theorem 4.
    private static double LogOnePlus(double e) => 1 + e == 1 ? e : Math.Log(1 + e) * (e / (1 + e - 1));
}
