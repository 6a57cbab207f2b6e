using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>Color images made small: each square of pixels becomes its mean, so that a deep network trains in seconds.</summary>
public static class Thumbnails
{
    private const int Side = 32, Channels = 3;

    /// <summary>Small images of the same things: of 3 × 32 × 32 = 3,072 features, squares of 4 leave 3 × 8 × 8 = 192.</summary>
    /// <param name="images">Color images of 32 × 32 pixels, channel after channel, row by row.</param>
    /// <param name="square">The side of a square: 1, 2, 4, 8, 16 or 32 pixels.</param>
    /// <exception cref="ArgumentException">The samples are no such images, or the squares do not fill them.</exception>
    public static Dataset Of(Dataset images, int square = 4)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Features != Cifar10File.ImageLength)
        {
            throw new ArgumentException($"Expected images of 3 × 32 × 32 = {Cifar10File.ImageLength} features to make small, got {images.Features} features.", nameof(images));
        }

        if (square < 1 || Side % square != 0)
        {
            throw new ArgumentException($"Expected squares that fill 32 × 32 pixels, with a side of 1, 2, 4, 8, 16 or 32, got {square}.", nameof(square));
        }

        var (x, side) = (images.Inputs, Side / square);
        var small = Matrix<float>.Zeros(Channels * side * side, images.Count);
        for (var j = 0; j < images.Count; j++)
        {
            var from = x.ColumnEntries(j);
            var to = small.ColumnEntries(j);
            for (var i = 0; i < from.Length; i++)
            {
                var (channel, row, column) = (i / (Side * Side), i / Side % Side, i % Side);
                to[(((channel * side) + (row / square)) * side) + (column / square)] += from[i] / (square * square);
            }
        }

        return new(small, images.Targets) { ClassNames = images.ClassNames };
    }
}
