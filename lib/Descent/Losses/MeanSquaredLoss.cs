using System.Numerics.Tensors;

namespace Descent.Losses;

/// <summary>Mean squared error: ℓ = Σᵢ (aᵢ − yᵢ)², averaged over the samples; ∂ℓ/∂a = 2·(a − y).</summary>
/// <remarks>The mean is over samples, not over the entries of a sample: a network with several outputs pays for each.</remarks>
public sealed class MeanSquaredLoss : Loss
{
    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var error = (double)a[i] - y[i];
            sum += error * error;
            gradient[i] = (float)(2 * error);
        }

        return sum;
    }

    /// <inheritdoc/>
    /// <remarks>The second derivative is 2.</remarks>
    protected override void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction) =>
        TensorPrimitives.Multiply(direction, 2f, direction);
}
