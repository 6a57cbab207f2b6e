using Descent.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Data;

public class ThumbnailsTests
{
    private static readonly Dataset Images = Shapes10.Load(3, 1).Train;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(32)]
    public void Each_pixel_is_the_mean_of_its_square(int square)
    {
        var (large, small, side) = (Images.Inputs, Thumbnails.Of(Images, square).Inputs, 32 / square);

        Assert.Equal((3 * side * side, 3), (small.RowCount, small.ColumnCount));
        foreach (var (i, pixel) in small.Column(2).Index())
        {
            var (channel, row, column) = (i / (side * side), i / side % side, i % side);
            var inside = from y in Enumerable.Range(row * square, square) from x in Enumerable.Range(column * square, square) select (double)large[(1024 * channel) + (32 * y) + x, 2];
            Assert.Equal(inside.Average(), pixel, 1e-5);
        }
    }

    [Fact]
    public void Targets_and_names_stay()
    {
        var small = Thumbnails.Of(Images);

        Assert.Equal(192, small.Features);
        Assert.Equal(Images.Targets, small.Targets);
        Assert.Equal(Images.ClassNames, small.ClassNames);
    }

    [Fact]
    public void Other_samples_and_squares_that_do_not_fit_get_the_documented_messages()
    {
        var plane = new Dataset(Matrix<float>.Build.Dense(2, 1), Matrix<float>.Build.Dense(1, 1));

        Assert.Equal(
            "Expected images of 3 × 32 × 32 = 3072 features to make small, got 2 features. (Parameter 'images')",
            Assert.Throws<ArgumentException>(() => Thumbnails.Of(plane)).Message);
        Assert.All([-1, 0, 3, 64], square => Assert.Equal(
            $"Expected squares that fill 32 × 32 pixels, with a side of 1, 2, 4, 8, 16 or 32, got {square}. (Parameter 'square')",
            Assert.Throws<ArgumentException>(() => Thumbnails.Of(Images, square)).Message));
    }
}
