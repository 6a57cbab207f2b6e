using Descent.Data;
using Descent.Tests.Support;

namespace Descent.Tests.Data;

public class SyntheticTests
{
    private static readonly Dictionary<string, Func<int, float, Random, Dataset>> Sets = new()
    {
        ["line"] = (n, noise, random) => Synthetic.Line(n, noise, random),
        ["moons"] = Synthetic.Moons,
        ["circles"] = Synthetic.Circles,
        ["spirals"] = (n, noise, random) => Synthetic.Spirals(n, 3, noise, random),
        ["blobs"] = (n, noise, random) => Synthetic.Blobs(n, 4, noise, random),
    };

    public static TheoryData<string> Names => [.. Sets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_samples_however_many_and_another_seed_others(string name)
    {
        // 20,000: MathNet's Map would draw from several threads at once.
        var bits = Sets[name](20_000, 0.1f, new Random(1));

        Assert.True(Same(bits, Sets[name](20_000, 0.1f, new Random(1))));
        Assert.False(Same(bits, Sets[name](20_000, 0.1f, new Random(2))));

        static bool Same(Dataset p, Dataset q) => p.Inputs.Bits().SequenceEqual(q.Inputs.Bits()) && p.Targets.Bits().SequenceEqual(q.Targets.Bits());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_draws_are_made_on_one_thread_and_so_in_one_order(string name)
    {
        var random = new WatchedRandom();

        Sets[name](20_000, 0.1f, random);

        Assert.Equal([Environment.CurrentManagedThreadId], random.Threads.Distinct());
    }

    [Theory]
    [InlineData("moons", 2)]
    [InlineData("circles", 2)]
    [InlineData("spirals", 3)]
    [InlineData("blobs", 4)]
    public void Plane_sets_have_two_features_and_one_hot_targets_with_the_classes_in_turn(string name, int classes)
    {
        var data = Sets[name](13, 0.1f, new Random(1));

        Assert.Equal((2, 13, classes), (data.Inputs.RowCount, data.Count, data.Targets.RowCount));
        Assert.All(Enumerable.Range(0, 13), j => Assert.Equal(Enumerable.Range(0, classes).Select(i => i == j % classes ? 1f : 0f), data.Targets.Column(j)));
    }

    [Fact]
    public void Without_noise_moons_lie_on_two_half_circles_and_circles_on_two_circles()
    {
        var (moons, circles) = (Synthetic.Moons(100, 0, new Random(1)), Synthetic.Circles(100, 0, new Random(1)));
        for (var j = 0; j < 100; j++)
        {
            var (x, y) = (moons.Inputs[0, j], moons.Inputs[1, j]);
            var (centreX, centreY) = j % 2 == 0 ? (0, 0.0) : (1, 0.5);
            Assert.Equal(1, Math.Sqrt(Math.Pow(x - centreX, 2) + Math.Pow(y - centreY, 2)), 1e-6);
            Assert.True(j % 2 == 0 ? y >= -1e-6 : y <= 0.5 + 1e-6);

            Assert.Equal(j % 2 == 0 ? 1 : 0.5, circles.Inputs.Column(j).L2Norm(), 1e-6);
        }
    }

    [Fact]
    public void Without_noise_blobs_sit_on_the_unit_circle_and_spirals_turn_with_their_radius()
    {
        var (blobs, spirals) = (Synthetic.Blobs(40, 4, 0, new Random(1)), Synthetic.Spirals(60, 3, 0, new Random(1)));

        Assert.All(Enumerable.Range(0, 40), j => Assert.Equal(0, Apart(blobs, j, 2 * Math.PI * (j % 4) / 4, 1), 1e-6));
        Assert.All(Enumerable.Range(0, 60), j =>
        {
            var radius = spirals.Inputs.Column(j).L2Norm();
            Assert.InRange(radius, 0, 1);
            Assert.Equal(0, Apart(spirals, j, 2 * Math.PI * ((0.75 * radius) + ((j % 3) / 3.0)), radius), 1e-5);
        });

        static double Apart(Dataset data, int j, double angle, double radius) =>
            Math.Sqrt(Math.Pow(data.Inputs[0, j] - (radius * Math.Cos(angle)), 2) + Math.Pow(data.Inputs[1, j] - (radius * Math.Sin(angle)), 2));
    }

    [Fact]
    public void A_line_is_evenly_spaced_and_its_noise_uniform()
    {
        var line = Synthetic.Line(5001, 0.5f, new Random(1), slope: -1, intercept: 4);
        var noise = line.Targets.Enumerate().Select((y, j) => y - (4 - (j / 5000.0))).ToList();

        Assert.All(Enumerable.Range(0, 5001), j => Assert.Equal(j / 5000.0, line.Inputs[0, j], 1e-7));
        Assert.All(noise, e => Assert.InRange(e, -0.5 - 1e-6, 0.5 + 1e-6));
        Statistics.HasMoments(noise, 0, 1 / 12.0, kurtosis: 1.8);
    }

    [Fact]
    public void Gaussian_noise_has_the_standard_deviation_asked_for()
    {
        var (noisy, clean) = (Synthetic.Blobs(10_000, 2, 0.3f, new Random(1)), Synthetic.Blobs(10_000, 2, 0, new Random(1)));

        Statistics.HasMoments([.. (noisy.Inputs - clean.Inputs).Enumerate().Select(e => (double)e)], 0, 0.09, kurtosis: 3);
    }

    [Fact]
    public void Too_few_samples_too_few_classes_and_bad_noise_get_the_documented_messages()
    {
        Assert.Equal("Expected samples to be 2 or more, got 1. (Parameter 'samples')", Message(() => Synthetic.Line(1, 0, new Random(1))));
        Assert.Equal("Expected samples to be 3 or more, got 2. (Parameter 'samples')", Message(() => Synthetic.Spirals(2, 3, 0, new Random(1))));
        Assert.Equal("Expected classes to be 2 or more, got 1. (Parameter 'classes')", Message(() => Synthetic.Blobs(9, 1, 0, new Random(1))));
        Assert.Equal("Expected a finite noise of 0 or more, got NaN. (Parameter 'noise')", Message(() => Synthetic.Moons(9, float.NaN, new Random(1))));

        static string Message(Func<Dataset> create) => Assert.Throws<ArgumentOutOfRangeException>(create).Message;
    }

    // Pauses now and then, so that a second thread, where there is one, comes to draw as well.
    private sealed class WatchedRandom() : Random(1)
    {
        private int _draws;

        public System.Collections.Concurrent.ConcurrentBag<int> Threads { get; } = [];

        public override double NextDouble()
        {
            if (Interlocked.Increment(ref _draws) % 2000 == 0)
            {
                Threads.Add(Environment.CurrentManagedThreadId);
                Thread.Sleep(1);
            }

            return base.NextDouble();
        }
    }
}
