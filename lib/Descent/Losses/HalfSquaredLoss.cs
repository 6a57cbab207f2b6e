namespace Descent.Losses;

/// <summary>Half squared error: ℓ = ½·Σᵢ (aᵢ − yᵢ)², ∂ℓ/∂a = a − y.</summary>
/// <remarks>The ½ cancels the 2 of the derivative; nothing else changes. See <see cref="MeanSquaredLoss"/> for the form without it.</remarks>
public sealed class HalfSquaredLoss : Loss
{
    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var error = (double)a[i] - y[i];
            sum += 0.5 * error * error;
            gradient[i] = (float)error;
        }

        return sum;
    }

    /// <inheritdoc/>
    /// <remarks>The second derivative is 1: the direction stays.</remarks>
    protected override void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction)
    {
        // Multiplied by 1.
    }
}
