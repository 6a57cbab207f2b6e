namespace Descent.Losses;

/// <summary>Absolute loss: ℓ = Σᵢ |aᵢ − yᵢ|, ∂ℓ/∂a = sign(a − y), with sign(0) = 0.</summary>
public sealed class AbsoluteLoss : Loss
{
    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var error = (double)a[i] - y[i];
            sum += Math.Abs(error);
            gradient[i] = double.IsNaN(error) ? float.NaN : Math.Sign(error);
        }

        return sum;
    }
}
