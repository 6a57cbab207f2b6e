using System.Security.Cryptography;
using Descent.Data;

namespace Descent.Tests.Data;

public class Shapes10Tests
{
    [Fact]
    public void The_first_hundred_images_are_the_same_bytes_on_every_machine()
    {
        var bytes = Enumerable.Range(0, 100).SelectMany(i => Shapes10.Image(i)).ToArray();

        Assert.Equal("260B549F7C1061A596B9062DC344F0C3C7436B23B8B58ECC1A89C939167F7AC5", Convert.ToHexString(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Images_do_not_depend_on_the_number_of_threads_nor_on_where_drawing_starts()
    {
        var records = Shapes10.Records(0, 40, seed: 5, threads: 1);

        Assert.All([2, 3, 7], threads => Assert.Equal(records, Shapes10.Records(0, 40, seed: 5, threads)));
        Assert.Equal(records[(13 * 3073)..], Shapes10.Records(13, 27, seed: 5));
        Assert.Equal(records[(39 * 3073 + 1)..], Shapes10.Image(39, seed: 5));
    }

    [Fact]
    public void Another_number_or_seed_gives_another_image()
    {
        byte[][] images = [Shapes10.Image(3), Shapes10.Image(13), Shapes10.Image(3, seed: 1), Shapes10.Image(4, seed: 1), Shapes10.Image(3, seed: -1)];

        Assert.Equal(images.Length, images.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void Both_parts_are_balanced_share_no_image_and_carry_the_names()
    {
        var (train, test) = Shapes10.Load(100, 50);

        Assert.Equal((3072, 100, 3072, 50), (train.Inputs.RowCount, train.Count, test.Inputs.RowCount, test.Count));
        Assert.All(train.Targets.RowSums(), sum => Assert.Equal(10, sum));
        Assert.All(test.Targets.RowSums(), sum => Assert.Equal(5, sum));
        Assert.Equal(1, train.Targets[7, 17]);
        Assert.Equal(Shapes10.Image(17).Select(level => level / 255f), train.Inputs.Column(17));
        Assert.Equal(Shapes10.Image(50_003).Select(level => level / 255f), test.Inputs.Column(3));
        Assert.Equal((Shapes10.ClassNames, Shapes10.ClassNames), (train.ClassNames, test.ClassNames));
        Assert.Equal(10, Shapes10.ClassNames.Distinct().Count());
    }

    // The noise-free outline: a picture mirrored left to right shows the same class.
    [Fact]
    public void Every_outline_is_its_own_mirror_image_and_lies_within_its_radius()
    {
        for (var label = 0; label < 10; label++)
        {
            for (var (u, v) = (-1.3, -1.3); v < 1.3; (u, v) = u > 1.3 ? (-1.3, v + 0.1) : (u + 0.1, v))
            {
                Assert.Equal(Shapes10Outline.Distance(label, u, v), Shapes10Outline.Distance(label, -u, v), 12);
                Assert.True((u * u) + (v * v) < 1.25 * 1.25 || Shapes10Outline.Distance(label, u, v) > 0, $"class {label} reaches ({u}, {v})");
            }
        }
    }

    // Shares of the square |u|, |v| < 1: π·0.9²/4 for the disk, π·(0.94² − 0.5²)/4 for the ring, 0.8² for the square,
    // 3√3·0.52²/4 for the triangle, and so on.
    [Theory]
    [InlineData(0, 0.636)]
    [InlineData(1, 0.498)]
    [InlineData(2, 0.640)]
    [InlineData(3, 0.351)]
    [InlineData(4, 0.440)]
    [InlineData(5, 0.440)]
    [InlineData(7, 0.434)]
    [InlineData(8, 0.434)]
    [InlineData(9, 0.376)]
    public void Outlines_have_the_area_of_their_shape(int label, double share)
    {
        const int Points = 400;
        var inside = Enumerable.Range(0, Points * Points)
            .Count(k => Shapes10Outline.Distance(label, Coordinate(k / Points), Coordinate(k % Points)) < 0);

        Assert.Equal(share, inside / (double)(Points * Points), 0.01);

        static double Coordinate(int k) => (2 * (k + 0.5) / Points) - 1;
    }

    [Theory]
    [InlineData(0, 10, "Expected train from 1 to 50000 images, got 0.")]
    [InlineData(50_001, 10, "Expected train from 1 to 50000 images, got 50001.")]
    [InlineData(10, 0, "Expected test from 1 to 10000 images, got 0.")]
    [InlineData(10, 10_001, "Expected test from 1 to 10000 images, got 10001.")]
    public void Sizes_outside_the_set_are_refused(int train, int test, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => Shapes10.Load(train, test)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_negative_number_is_refused() => Assert.StartsWith(
        "Expected i to be 0 or more, got -1.", Assert.Throws<ArgumentOutOfRangeException>(() => Shapes10.Image(-1)).Message, StringComparison.Ordinal);
}
