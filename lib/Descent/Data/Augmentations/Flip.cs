namespace Descent.Data;

/// <summary>Swaps left and right in half of the images.</summary>
public sealed class Flip : Augmentation
{
    /// <inheritdoc/>
    internal override void Apply(ReadOnlySpan<float> image, Span<float> changed, ref ImageDraws draws)
    {
        if (draws.NextDouble() < 0.5)
        {
            for (; changed.Length >= Side; changed = changed[Side..])
            {
                changed[..Side].Reverse();
            }
        }
    }
}
