namespace Descent.Losses;

/// <summary>Binary cross-entropy of probabilities: ℓ = −Σᵢ [yᵢ·ln aᵢ + (1 − yᵢ)·ln(1 − aᵢ)], in nats; ∂ℓ/∂a = (a − y)/(a·(1 − a)).</summary>
/// <remarks>
/// a is a probability, the output of a <see cref="Layers.Sigmoid"/>; y lies in [0, 1], and 0·ln 0 = 0.
/// A certain mistake (a = 0, y = 1) costs infinitely much: for training prefer <see cref="SigmoidCrossEntropy"/>, which takes the logit.
/// </remarks>
public sealed class BinaryCrossEntropy : Loss
{
    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] is < 0f or > 1f)
            {
                throw new ArgumentException(
                    $"{this} expects probabilities from 0 to 1, got {a[i]}. Put a Sigmoid layer before it, or pass the logits to SigmoidCrossEntropy.", nameof(a));
            }

            if (y[i] is < 0f or > 1f)
            {
                throw new ArgumentException($"{this} expects targets from 0 to 1, got {y[i]}. From targets of -1 and +1, pass (y + 1)/2.", nameof(y));
            }

            sum -= Entropy.XLogY(y[i], a[i]) + Entropy.XLogY(1 - y[i], 1 - (double)a[i]);
            gradient[i] = (float)Slope(a[i], y[i]);
        }

        return sum;
    }

    /// <inheritdoc/>
    /// <remarks>∂²ℓ/∂a² = y/a² + (1 − y)/(1 − a)².</remarks>
    protected override void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction)
    {
        for (var i = 0; i < a.Length; i++)
        {
            direction[i] *= (y[i] == 0f ? 0f : y[i] / (a[i] * a[i])) + (y[i] == 1f ? 0f : (1f - y[i]) / ((1f - a[i]) * (1f - a[i])));
        }
    }

    // (a − y)/(a(1 − a)) as two terms, so that the certain and right answer has gradient −1 or 1 and not 0/0.
    private static double Slope(double a, double y) => (y == 1 ? 0 : (1 - y) / (1 - a)) - (y == 0 ? 0 : y / a);
}
