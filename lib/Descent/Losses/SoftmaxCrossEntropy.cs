using System.Numerics.Tensors;

namespace Descent.Losses;

/// <summary>Cross-entropy of logits z: with p = softmax(z), ℓ = −Σᵢ yᵢ·ln pᵢ, in nats; ∂ℓ/∂z = p·Σᵢyᵢ − y, which is p − y for one-hot y.</summary>
/// <remarks>
/// Computed as Σᵢ yᵢ·(ln Σₖ e^(zₖ − m) − (zᵢ − m)) with m = max z: finite also at logits of ±1000.
/// A uniform guess over K classes costs ln K. Source: Bridle, 1990.
/// </remarks>
public sealed class SoftmaxCrossEntropy : Loss
{
    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        double max = TensorPrimitives.Max(a), total = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var exponential = Math.Exp(a[i] - max);
            gradient[i] = (float)exponential;
            total += exponential;
        }

        double loss = 0, weight = TensorPrimitives.Sum(y), logTotal = Math.Log(total), share = weight / total;
        for (var i = 0; i < a.Length; i++)
        {
            loss += y[i] == 0 ? 0 : y[i] * (logTotal - (a[i] - max));
            gradient[i] = (float)((share * gradient[i]) - y[i]);
        }

        return loss;
    }
}
