namespace Descent.Plotting;

/// <summary>Bins of a histogram.</summary>
internal static class Bins
{
    /// <summary>Equally spaced round edges that hold all values, or the range that the axis asks for.</summary>
    public static IReadOnlyList<double> Edges(Axis axis, IReadOnlyList<double> values, int bins)
    {
        var (low, high) = (axis.From ?? values.Min(), axis.To ?? values.Max());
        if (!(high > low))
        {
            (low, high) = (axis.From ?? (low - 0.5), axis.To ?? (high + 0.5));
        }

        var step = Step(high - low, bins);
        var (first, last) = ((long)Math.Floor((low / step) + 1e-9), (long)Math.Ceiling((high / step) - 1e-9));

        // A largest value that stands on the last edge gets no bin of its own: the last bin holds both its edges.
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 12))];
    }

    // The width of 1, 2 or 5 times a power of ten that makes the number of bins nearest to the one asked for, in proportion.
    private static double Step(double range, int bins)
    {
        var wide = Ticks.Step(range, bins);
        var narrow = Ticks.Step(0.4 * wide, 1);
        return bins * bins > range / wide * (range / narrow) ? narrow : wide;
    }

    /// <summary>How many values each bin holds, or the share of all values in percent.</summary>
    public static IReadOnlyList<double> Count(IReadOnlyList<double> edges, IReadOnlyList<double> values, bool shares)
    {
        var counts = new double[edges.Count - 1];
        var width = (edges[^1] - edges[0]) / counts.Length;
        foreach (var value in values.Where(value => value >= edges[0] && value <= edges[^1]))
        {
            // By the width, then by the edges themselves, which rounding must not contradict.
            var bin = Math.Clamp((int)((value - edges[0]) / width), 0, counts.Length - 1);
            bin += value < edges[bin] ? -1 : bin + 1 < counts.Length && value >= edges[bin + 1] ? 1 : 0;
            counts[bin]++;
        }

        return shares ? [.. counts.Select(count => 100 * count / values.Count)] : counts;
    }
}
