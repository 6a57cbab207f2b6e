namespace Descent.Losses;

/// <summary>0-1 loss: ℓ = 0 where every entry equals its target and 1 otherwise.</summary>
/// <remarks>It counts mistakes and cannot be trained on: its gradient is 0 wherever it has one. Give it decisions, not scores.</remarks>
public sealed class ZeroOneLoss : Loss
{
    /// <inheritdoc/>
    protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient)
    {
        gradient.Clear();
        return a.SequenceEqual(y) ? 0 : 1;
    }
}
