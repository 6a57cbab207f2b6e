namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>How often values fall where: <c>Charts.Histogram("Weights shrink", "weight", 30, ("before", w0), ("after", w1))</c>. Every bin is equally wide, begins and ends at a round number, and is the same for all groups.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="value">What is counted along the horizontal axis; its range, where it has one, decides which values are counted, and the caption says how many are not.</param>
    /// <param name="bins">About how many bins; round edges decide in the end.</param>
    /// <param name="groups">Names with values. A value on an edge belongs to the bin that begins there.</param>
    /// <exception cref="ArgumentException">There are no groups, one has no finite value, or the axis is logarithmic.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is not at least one bin.</exception>
    public static Figure Histogram(string title, Axis value, int bins, params (string Name, IEnumerable<double> Values)[] groups) =>
        Histogram(title, value, bins, shares: false, groups);

    /// <summary>The same, where groups of different sizes are to be compared: each bin tells its share of the group in percent.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="value">What is counted.</param>
    /// <param name="bins">About how many bins.</param>
    /// <param name="shares">Whether to tell shares of the group's finite values instead of counts.</param>
    /// <param name="groups">Names with values.</param>
    /// <exception cref="ArgumentException">There are no groups, one has no finite value, or the axis is logarithmic.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is not at least one bin.</exception>
    public static Figure Histogram(string title, Axis value, int bins, bool shares, params (string Name, IEnumerable<double> Values)[] groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Numerics.Guard.AtLeast(bins, 1, nameof(bins));
        ChartGuard.Axis("Charts.Histogram", value);
        if (value.IsLog)
        {
            throw new ArgumentException("Charts.Histogram expects a linear axis, because bins are equally wide; count the logarithms of the values instead.", nameof(value));
        }

        (string Name, double[] Values)[] finite = [.. groups.Select(group => (group.Name, group.Values.Where(double.IsFinite).ToArray()))];
        ChartGuard.Groups("Charts.Histogram", finite);
        var edges = Bins.Edges(value, [.. finite.SelectMany(group => group.Values)], bins);
        var looks = SeriesStyle.For([.. finite.Select(group => group.Name)]);
        List<HistogramMark> marks = [.. finite.Select((group, i) =>
            new HistogramMark(group.Name, edges, Bins.Count(edges, group.Values, shares), looks[i]) { IsOnly = finite.Length == 1 })];
        var uncounted = finite.Sum(group => group.Values.Count(x => x < edges[0] || x > edges[^1]));
        return new(title, [new(value, shares ? "share of the group (%)" : "count", marks)])
        {
            Caption = uncounted > 0 ? $"{NumberText.Significant(uncounted)} of {NumberText.Significant(finite.Sum(group => group.Values.Length))} values lie beyond the axis and are not drawn." : "",
        };
    }
}
