namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Points, a colour and a symbol for each class: <c>Charts.Markers("Two moons", "x₁", "x₂", ("class 0", x0, y0), ("class 1", x1, y1))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="series">Names with x and y values.</param>
    /// <exception cref="ArgumentException">A series has no points or not as many x as y values, or none has a value that the axes can show.</exception>
    public static Figure Markers(string title, Axis x, Axis y, params Series[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        ChartGuard.Axis("Charts.Markers", x, y);
        ChartGuard.Points("Charts.Markers", x, y, series);
        var looks = SeriesStyle.For([.. series.Select(one => one.Name)]);
        return new(title, [new(x, y, [.. series.Select((one, i) => new MarkersMark(one.Name, one.X, one.Y, one.Style ?? looks[i]))])]);
    }
}
