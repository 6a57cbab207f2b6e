namespace Descent.Plotting;

public static partial class Charts
{
    // What a narrow page has room for.
    private const double NamesWidth = 300;

    /// <summary>Bars: <c>Charts.Bars("The first layer has most of the weights", "layer", "parameters", ("dense 1", 786_688), ("dense 2", 2570))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="category">What the names are.</param>
    /// <param name="value">What the lengths measure.</param>
    /// <param name="bars">Names and values.</param>
    /// <exception cref="ArgumentException">There are no bars, or none has a finite value.</exception>
    public static Figure Bars(string title, string category, Axis value, params (string Name, double Value)[] bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return Bars(title, category, value, [.. bars.Select(bar => bar.Name)], ("", bars.Select(bar => bar.Value)));
    }

    /// <summary>Groups of bars: <c>Charts.Bars("Dropout closes the gap", "model", "accuracy (%)", ["plain", "dropout"], ("training", [99, 91]), ("validation", [84, 88]))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="category">What the categories are.</param>
    /// <param name="value">What the lengths measure.</param>
    /// <param name="categories">Their names.</param>
    /// <param name="groups">For each kind of bar its name, and one value for each category.</param>
    /// <exception cref="ArgumentException">There are no bars, a group has not one value for each category, or no value is finite.</exception>
    public static Figure Bars(string title, string category, Axis value, IReadOnlyList<string> categories, params (string Name, IEnumerable<double> Values)[] groups)
    {
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(groups);
        ChartGuard.Axis("Charts.Bars", value);
        (string Name, IReadOnlyList<double> Values)[] read = [.. groups.Select(group => (group.Name, (IReadOnlyList<double>)[.. group.Values]))];
        ChartGuard.Bars("Charts.Bars", categories, read);
        if (value.IsLog)
        {
            throw new ArgumentException("Charts.Bars expects a linear axis, because a bar starts at 0; use Charts.Markers for a log axis.", nameof(value));
        }

        var isHorizontal = categories.Count * (categories.Max(name => SvgWriter.WidthOf(name, AxesSvg.TickSize)) + 8) > NamesWidth;
        var looks = SeriesStyle.For([.. read.Select(group => group.Name)]);
        List<BarsMark> marks = [.. read.Select((group, i) => new BarsMark(group.Name, categories, group.Values, looks[i]) { IsHorizontal = isHorizontal, Place = (i, read.Length) })];
        var names = new Axis(category) { Categories = categories, IsReversed = isHorizontal };
        return new(title, [isHorizontal ? new(value, names, marks) : new(names, value, marks)]);
    }
}
