using Descent.Numerics;

namespace Descent.Data;

/// <summary>Turns an image about its middle, by an angle drawn evenly from both directions.</summary>
/// <param name="degrees">The largest angle in degrees, positive.</param>
public sealed class Rotate(double degrees = 10) : Augmentation
{
    private readonly double _reach = Guard.Positive(degrees, nameof(degrees)) * Math.PI / 180;

    /// <inheritdoc/>
    internal override void Apply(ReadOnlySpan<float> image, Span<float> changed, ref ImageDraws draws)
    {
        var (sine, cosine) = Math.SinCos(draws.NextSymmetric(_reach));
        Resample(image, changed, (cosine, sine, -sine, cosine));
    }
}
