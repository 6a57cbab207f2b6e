using Descent.Numerics;

namespace Descent.Data;

/// <summary>Adds a normal deviate of its own to every pixel.</summary>
/// <param name="deviation">Its standard deviation, in the units of the pixels; positive.</param>
public sealed class Noise(double deviation = 0.02) : Augmentation
{
    private readonly double _deviation = Guard.Positive(deviation, nameof(deviation));

    /// <inheritdoc/>
    internal override void Apply(ReadOnlySpan<float> image, Span<float> changed, ref ImageDraws draws)
    {
        for (var i = 0; i < changed.Length; i++)
        {
            changed[i] = image[i] + (float)(_deviation * draws.NextGaussian());
        }
    }
}
