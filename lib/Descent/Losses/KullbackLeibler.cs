namespace Descent.Losses;

/// <summary>Kullback-Leibler divergence of probabilities a from targets y: ℓ = D(y‖a) = Σᵢ yᵢ·ln(yᵢ/aᵢ), in nats; ∂ℓ/∂a = −y/a.</summary>
/// <remarks>
/// Never negative for two distributions, 0 only where they agree, and not symmetric. 0·ln 0 = 0; where a is 0 and y is not, it is infinite.
/// Source: Kullback and Leibler, Ann. Math. Stat. 22 (1951).
/// </remarks>
public sealed class KullbackLeibler : Loss
{
    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] < 0f || y[i] < 0f)
            {
                throw new ArgumentException(
                    $"{this} expects probabilities, got {Math.Min(a[i], y[i])}. Put a Softmax layer before it.", a[i] < 0f ? nameof(a) : nameof(y));
            }

            sum += Entropy.XLogY(y[i], y[i]) - Entropy.XLogY(y[i], a[i]);
            gradient[i] = y[i] == 0 ? 0f : -y[i] / a[i];
        }

        return sum;
    }

    /// <inheritdoc/>
    /// <remarks>∂²ℓ/∂a² = y/a².</remarks>
    protected override void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction)
    {
        for (var i = 0; i < a.Length; i++)
        {
            direction[i] *= y[i] == 0f ? 0f : y[i] / (a[i] * a[i]);
        }
    }
}
