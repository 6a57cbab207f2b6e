namespace Descent.Data;

/// <summary>Scales an image about its middle, by a factor drawn evenly from 1 − share to 1 + share.</summary>
/// <param name="share">The largest change, above 0 and below 1.</param>
public sealed class Zoom(double share = 0.1) : Augmentation
{
    private readonly double _share = share is > 0 and < 1 ? share : throw new ArgumentOutOfRangeException(nameof(share), $"Expected a share above 0 and below 1, got {share}.");

    /// <inheritdoc/>
    internal override void Apply(ReadOnlySpan<float> image, Span<float> changed, ref ImageDraws draws)
    {
        var factor = 1 / (1 + draws.NextSymmetric(_share));
        Resample(image, changed, (factor, 0, 0, factor));
    }
}
