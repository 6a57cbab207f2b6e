using Descent.Data;
using Descent.Numerics;
using Descent.Tests.Support;

namespace Descent.Tests.Data;

public class AugmentationTests
{
    private static readonly Dictionary<string, Augmentation> All = new()
    {
        ["flip"] = new Flip(),
        ["crop"] = new Crop(4),
        ["rotate"] = new Rotate(10),
        ["zoom"] = new Zoom(0.1),
        ["brightness"] = new Brightness(0.1),
        ["noise"] = new Noise(0.02),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_changes_the_images_alike_for_any_number_of_threads_and_the_labels_stay(string name)
    {
        var (train, _) = Shapes10.Load(train: 64, test: 1);
        var expected = Epoch(1);

        foreach (var threads in new[] { 2, 3, 7 })
        {
            Assert.Equal(expected.Inputs.Bits(), Epoch(threads).Inputs.Bits());
        }

        Assert.NotEqual(train.Batches(64, new Random(3)).Single().Inputs.Bits(), expected.Inputs.Bits());
        Assert.Equal(train.Batches(64, new Random(3)).Single().Targets.Bits(), expected.Targets.Bits());

        Dataset Epoch(int threads)
        {
            ParallelWork.UseThreads(threads);
            try
            {
                var reader = new BatchReader(train.Augmented(All[name]), 64);
                reader.Shuffle(new Random(3));
                return reader.Read(0);
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }
    }

    [Fact]
    public void A_flip_swaps_left_and_right_in_half_of_the_images()
    {
        var image = Ramp();
        var results = Many(new Flip(), image, 400);

        Assert.All(results, result => Assert.True(result.SequenceEqual(image) || Mirrored(result).SequenceEqual(image)));
        Assert.InRange(results.Count(result => result.SequenceEqual(image)), 160, 240);

        static float[] Mirrored(float[] x) => [.. Enumerable.Range(0, x.Length).Select(i => x[(i / 32 * 32) + 31 - (i % 32)])];
    }

    [Fact]
    public void A_crop_moves_the_image_by_every_whole_number_of_pixels_up_to_its_padding_and_fills_with_zeros()
    {
        var image = Ramp();
        var seen = Many(new Crop(2), image, 800).Select(result =>
        {
            var moves = from right in Enumerable.Range(-2, 5) from down in Enumerable.Range(-2, 5) where result.SequenceEqual(Moved(image, right, down)) select (right, down);
            return Assert.Single(moves);
        }).Distinct();

        Assert.Equal(25, seen.Count());

        static float[] Moved(float[] x, int right, int down) => [.. Enumerable.Range(0, x.Length).Select(i =>
        {
            var (channel, row, column) = (i / 1024, (i / 32 % 32) - down, (i % 32) - right);
            return row is >= 0 and < 32 && column is >= 0 and < 32 ? x[(channel * 1024) + (row * 32) + column] : 0;
        })];
    }

    // A linear image a·x + b·y turns into another linear one, whose gradient tells by how much: exact inside, where nothing comes from beyond the edge.
    [Fact]
    public void A_rotation_turns_the_gradient_of_a_plane_by_up_to_its_angle()
    {
        var angles = Many(new Rotate(10), Plane(), 300).Select(result => Math.Atan2(Down(result), Right(result)) * 180 / Math.PI).ToList();

        Assert.All(angles, angle => Assert.InRange(angle, -10.01, 10.01));
        Assert.True(angles.Max() > 8 && angles.Min() < -8);
        Assert.All(Many(new Rotate(10), Plane(), 20), result => Assert.Equal(1, Math.Sqrt((Right(result) * Right(result)) + (Down(result) * Down(result))), 1e-4));
    }

    [Fact]
    public void A_zoom_scales_the_gradient_of_a_plane_by_up_to_its_share()
    {
        var factors = Many(new Zoom(0.2), Plane(), 300).Select(result => 1 / Right(result)).ToList();

        Assert.All(factors, factor => Assert.InRange(factor, 0.7999, 1.2001));
        Assert.True(factors.Max() > 1.15 && factors.Min() < 0.85);
        Assert.All(Many(new Zoom(0.2), Plane(), 20), result => Assert.Equal(0, Down(result), 1e-4));
    }

    [Fact]
    public void Brightness_adds_one_number_and_noise_one_for_each_pixel()
    {
        var image = Ramp();

        Assert.All(Many(new Brightness(0.1), image, 50), result =>
        {
            var added = result.Zip(image, (after, before) => after - before).ToList();
            Assert.InRange(added[0], -0.1, 0.1);
            Assert.All(added, x => Assert.Equal(added[0], x, 1e-5));
        });

        var noise = Many(new Noise(0.5), image, 20).SelectMany(result => result.Zip(image, (after, before) => (double)after - before)).ToList();
        Assert.Equal(0, noise.Average(), 0.01);
        Assert.Equal(0.5, Math.Sqrt(noise.Average(x => x * x)), 0.01);
    }

    [Fact]
    public void Impossible_augmentations_get_the_documented_messages()
    {
        Assert.StartsWith("Expected padding to be 1 or more, got 0.", Assert.Throws<ArgumentOutOfRangeException>(() => new Crop(0)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected padding from 1 to 31 pixels, got 32.", Assert.Throws<ArgumentOutOfRangeException>(() => new Crop(32)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected a share above 0 and below 1, got 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new Zoom(1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected a positive, finite degrees, got 0.", Assert.Throws<ArgumentOutOfRangeException>(() => new Rotate(0)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected images of 3 × 32 × 32 = 3072 features to augment, got 2 features.",
            Assert.Throws<ArgumentException>(() => Gates.Xor.Augmented(new Flip())).Message, StringComparison.Ordinal);
    }

    private static List<float[]> Many(Augmentation augmentation, float[] image, int count) => [.. Enumerable.Range(0, count).Select(seed =>
    {
        float[] changed = [.. image];
        var draws = new ImageDraws(seed);
        augmentation.Apply(image, changed, ref draws);
        return changed;
    })];

    private static float[] Ramp() => [.. Enumerable.Range(1, 3072).Select(i => i / 3072f)];

    private static float[] Plane() => [.. Enumerable.Range(0, 3072).Select(i => (float)(i % 32))];

    private static double Right(float[] image) => image[(16 * 32) + 17] - image[(16 * 32) + 16];

    private static double Down(float[] image) => image[(17 * 32) + 16] - image[(16 * 32) + 16];
}
