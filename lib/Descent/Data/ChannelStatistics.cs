using System.Globalization;
using Descent.Numerics;
using Descent.Plotting;

namespace Descent.Data;

/// <summary>Mean and standard deviation of each channel over all samples and places: of an image's reds, greens and blues.</summary>
/// <remarks>The deviation is that of the whole set, √(mean of (x − mean)²), in the units of x.</remarks>
/// <param name="Means">One for each channel.</param>
/// <param name="StandardDeviations">One for each channel.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ChannelStatistics(IReadOnlyList<double> Means, IReadOnlyList<double> StandardDeviations)
{
    /// <summary>Number of channels.</summary>
    public int Channels => Means.Count;

    /// <summary>The statistics of a data set, sample by sample, so that no second copy of it is made.</summary>
    /// <param name="data">The data set; the features of a channel follow one another.</param>
    /// <param name="channels">Number of channels: 3 for color images, as many as features to standardize each on its own.</param>
    /// <exception cref="ArgumentException">The features cannot be divided into so many channels, or a channel is the same everywhere.</exception>
    public static ChannelStatistics Of(Dataset data, int channels = 3)
    {
        ArgumentNullException.ThrowIfNull(data);
        Guard.AtLeast(channels, 1, nameof(channels));
        if (data.Features % channels != 0)
        {
            throw new ArgumentException($"Expected features that make {channels} channels, got {data.Features}; pass another number of channels.", nameof(channels));
        }

        // Sums of each sample on its own, added up in their order: the same for any number of threads.
        var (size, sums) = (data.Features / channels, new (double Sum, double Squares)[data.Count, channels]);
        Parallel.For(0, data.Count, () => new float[data.Features], (j, _, x) => Add(data.Samples, j, x, size, sums), _ => { });
        var (means, deviations) = (new double[channels], new double[channels]);
        for (var channel = 0; channel < channels; channel++)
        {
            var (sum, squares, count) = (0.0, 0.0, (double)data.Count * size);
            for (var j = 0; j < data.Count; j++)
            {
                (sum, squares) = (sum + sums[j, channel].Sum, squares + sums[j, channel].Squares);
            }

            means[channel] = sum / count;
            deviations[channel] = Math.Sqrt(Math.Max(0, (squares / count) - (means[channel] * means[channel])));
            if (deviations[channel] < 1e-9)
            {
                throw new ArgumentException($"Expected channels that vary, got channel {channel} (from 0) with {means[channel]} everywhere; leave it out.", nameof(data));
            }
        }

        return new(means, deviations);
    }

    /// <summary>A line for each channel.</summary>
    public override string ToString() => string.Join('\n', Means.Zip(StandardDeviations, (mean, deviation) =>
        string.Create(CultureInfo.InvariantCulture, $"mean {mean:F4}   standard deviation {deviation:F4}")));

    private static float[] Add(SampleSource samples, int j, float[] x, int size, (double Sum, double Squares)[,] sums)
    {
        samples.Read(j, x, j);
        for (var i = 0; i < x.Length; i++)
        {
            ref var sum = ref sums[j, i / size];
            sum.Sum += x[i];
            sum.Squares += (double)x[i] * x[i];
        }

        return x;
    }
}
