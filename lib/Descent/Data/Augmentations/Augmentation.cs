namespace Descent.Data;

/// <summary>A change of an image that leaves its class: the same object, a little to the side, or seen in another light. See <see cref="Dataset.Augmented"/>.</summary>
public abstract class Augmentation
{
    private protected const int Side = 32, Channel = Side * Side, Channels = 3;

    /// <summary>Changes an image of 3 × 32 × 32.</summary>
    /// <param name="image">The image as it was.</param>
    /// <param name="changed">Holds the same; receives the changed image.</param>
    /// <param name="draws">Where chance comes from.</param>
    internal abstract void Apply(ReadOnlySpan<float> image, Span<float> changed, ref ImageDraws draws);

    /// <summary>Takes each pixel from where the map says, between pixels by bilinear interpolation; what lies outside is repeated from the edge.</summary>
    /// <param name="image">The image as it was.</param>
    /// <param name="changed">Receives the changed image.</param>
    /// <param name="map">From a place in the new image, measured from its middle, to one in the old: (x, y) ↦ (a·x + b·y, c·x + d·y).</param>
    private protected static void Resample(ReadOnlySpan<float> image, Span<float> changed, (double A, double B, double C, double D) map)
    {
        const double Middle = (Side - 1) / 2.0;
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var (x, y) = (column - Middle, row - Middle);
                var fromX = Math.Clamp(Middle + (map.A * x) + (map.B * y), 0, Side - 1);
                var fromY = Math.Clamp(Middle + (map.C * x) + (map.D * y), 0, Side - 1);
                var (left, top) = (Math.Min((int)fromX, Side - 2), Math.Min((int)fromY, Side - 2));
                var (u, v) = ((float)(fromX - left), (float)(fromY - top));
                for (var channel = 0; channel < Channels; channel++)
                {
                    var corner = image[((channel * Channel) + (top * Side) + left)..];
                    changed[(channel * Channel) + (row * Side) + column] =
                        ((1 - v) * (((1 - u) * corner[0]) + (u * corner[1]))) + (v * (((1 - u) * corner[Side]) + (u * corner[Side + 1])));
                }
            }
        }
    }
}
