namespace Descent.Plotting;

/// <summary>Charts: each a pure function from numbers to a <see cref="Figure"/>. The title is the finding, not the kind of chart.</summary>
public static partial class Charts
{
    /// <summary>Lines: <c>Charts.Line("Loss halves every 30 steps", "step", Axis.Log("loss (nats)"), ("training", steps, losses))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="x">The horizontal axis; a string, or <see cref="Axis.Log"/>.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="series">Names with x and y values; a value that is not finite leaves a gap.</param>
    /// <exception cref="ArgumentException">A series has no points or not as many x as y values, or none has a value that the axes can show.</exception>
    public static Figure Line(string title, Axis x, Axis y, params Series[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        ChartGuard.Axis("Charts.Line", x, y);
        ChartGuard.Points("Charts.Line", x, y, series);
        var looks = SeriesStyle.For([.. series.Select(one => one.Name)]);
        return new(title, [new(x, y, [.. series.Select((one, i) => new LineMark(one.Name, one.X, one.Y, one.Style ?? looks[i]))])]);
    }
}
