using Descent.Numerics;
using Descent.Tests.Support;
using MathNet.Numerics.Distributions;

namespace Descent.Tests.Numerics;

public class RandomTests
{
    [Fact]
    public void The_first_values_of_seed_42_are_pinned()
    {
        // Every number in the course depends on them: a platform where they differ must be noticed here first.
        var (doubles, integers, singles, normal) = (new Random(42), new Random(42), new Random(42), new Random(42));

        Assert.Equal([0.6681064659115423, 0.14090729837348093, 0.12551828945312568], [doubles.NextDouble(), doubles.NextDouble(), doubles.NextDouble()]);
        Assert.Equal([1434747710, 302596119, 269548474], [integers.Next(), integers.Next(), integers.Next()]);
        Assert.Equal([0.66810644f, 0.1409073f], [singles.NextSingle(), singles.NextSingle()]);
        Near.Double([0.940176481011304, -0.5126375451973598, -0.048005714773200564], [normal.NextGaussian(), normal.NextGaussian(), normal.NextGaussian()]);
    }

    [Fact]
    public void A_shuffle_of_seed_42_is_pinned()
    {
        int[] order = [0, 1, 2, 3, 4, 5, 6, 7];

        new Random(42).Shuffle(order);

        Assert.Equal([5, 1, 2, 0, 4, 3, 7, 6], order);
    }

    [Fact]
    public void Gaussian_draws_follow_the_normal_distribution()
    {
        var random = new Random(1);
        double[] draws = [.. Enumerable.Range(0, 50_000).Select(_ => random.NextGaussian())];

        Statistics.HasMoments(draws, 0, 1, kurtosis: 3);
        Assert.Equal(3, draws.Average(x => Math.Pow(x, 4)), 4 * Math.Sqrt(96.0 / draws.Length));
        Assert.True(Statistics.KolmogorovSmirnov(draws, x => Normal.CDF(0, 1, x)) < 1.63);
        Assert.Equal(0, draws.Zip(draws.Skip(1), (x, next) => x * next).Average(), 4 / Math.Sqrt(draws.Length));
    }

    [Fact]
    public void Symmetric_draws_fill_the_interval_evenly()
    {
        var random = new Random(2);
        double[] draws = [.. Enumerable.Range(0, 50_000).Select(_ => random.NextSymmetric(3))];

        Statistics.HasMoments(draws, 0, 3, kurtosis: 1.8);
        Assert.True(Statistics.KolmogorovSmirnov(draws, x => (x + 3) / 6) < 1.63);
        Assert.All(draws, x => Assert.InRange(x, -3, 3));
    }
}
