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
        double max = Largest(a), total = 0, weight = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var exponential = Math.Exp(a[i] - max);
            gradient[i] = (float)exponential;
            total += exponential;
            weight += y[i];
        }

        double loss = 0, logTotal = Math.Log(total), share = weight / total;
        for (var i = 0; i < a.Length; i++)
        {
            loss += y[i] == 0 ? 0 : y[i] * (logTotal - (a[i] - max));
            gradient[i] = (float)((share * gradient[i]) - y[i]);
        }

        return loss;
    }

    /// <inheritdoc/>
    /// <remarks>With p = softmax(z): (∂²ℓ/∂z∂z)·r = Σᵢyᵢ·(p ⊙ r − p·(p·r)).</remarks>
    protected override void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction)
    {
        double max = Largest(a), total = 0, mean = 0, weight = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var exponential = Math.Exp(a[i] - max);
            total += exponential;
            mean += exponential * direction[i];
            weight += y[i];
        }

        double share = weight / total, average = mean / total;
        for (var i = 0; i < a.Length; i++)
        {
            direction[i] = (float)(share * Math.Exp(a[i] - max) * (direction[i] - average));
        }
    }

    // For ten numbers a call takes longer than the loop. NaN is the largest of all, so that it is not lost.
    private static float Largest(ReadOnlySpan<float> a)
    {
        var largest = a[0];
        foreach (var entry in a)
        {
            largest = MathF.Max(largest, entry);
        }

        return largest;
    }
}
