namespace Descent.Tests.Support;

/// <summary>Sample moments held against promised ones, within 4 standard errors.</summary>
internal static class Statistics
{
    /// <param name="sample">The draws.</param>
    /// <param name="mean">The promised mean.</param>
    /// <param name="variance">The promised variance.</param>
    /// <param name="kurtosis">The fourth standardized moment: 3 for a normal distribution, 1.8 for a uniform one.</param>
    public static void HasMoments(IReadOnlyCollection<double> sample, double mean, double variance, double kurtosis)
    {
        Assert.Equal(mean, sample.Average(), 4 * Math.Sqrt(variance / sample.Count));
        Assert.Equal(variance, sample.Average(x => (x - mean) * (x - mean)), 4 * variance * Math.Sqrt((kurtosis - 1) / sample.Count));
    }

    /// <summary>The Kolmogorov-Smirnov distance times √n; above 1.63 in 1 of 100 samples of the distribution itself.</summary>
    public static double KolmogorovSmirnov(IEnumerable<double> sample, Func<double, double> cumulative)
    {
        double[] sorted = [.. sample.Order()];
        var distance = sorted.Select((x, i) => Math.Max(((i + 1.0) / sorted.Length) - cumulative(x), cumulative(x) - ((double)i / sorted.Length))).Max();
        return distance * Math.Sqrt(sorted.Length);
    }
}
