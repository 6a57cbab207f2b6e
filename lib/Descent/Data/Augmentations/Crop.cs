using Descent.Numerics;

namespace Descent.Data;

/// <summary>Pads an image with zeros on all sides and cuts a window of the old size out of it: moves it by up to the padding, sideways and up or down.</summary>
/// <remarks>Zero is black where pixels are from 0 to 1; standardize after augmenting, or it is the mean color. Source: Krizhevsky, Sutskever and Hinton, NIPS 2012, for the idea.</remarks>
/// <param name="padding">Pixels, from 1 to 31.</param>
public sealed class Crop(int padding = 4) : Augmentation
{
    private readonly int _padding = Guard.AtLeast(padding, 1, nameof(padding)) < Side
        ? padding
        : throw new ArgumentOutOfRangeException(nameof(padding), $"Expected padding from 1 to {Side - 1} pixels, got {padding}.");

    /// <inheritdoc/>
    internal override void Apply(ReadOnlySpan<float> image, Span<float> changed, ref ImageDraws draws)
    {
        var (right, down) = (draws.NextShift(_padding), draws.NextShift(_padding));
        changed.Clear();
        var (from, to, length) = (Math.Max(0, -right), Math.Max(0, right), Side - Math.Abs(right));
        for (var channel = 0; channel < Channels; channel++)
        {
            for (var row = Math.Max(0, down); row < Math.Min(Side, Side + down); row++)
            {
                image.Slice((channel * Channel) + ((row - down) * Side) + from, length).CopyTo(changed[((channel * Channel) + (row * Side) + to)..]);
            }
        }
    }
}
