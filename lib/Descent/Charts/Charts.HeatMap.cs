namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>A field of values as colours: <c>Charts.HeatMap("Loss over two weights", "w₁", "w₂", Axis.Log("loss"), Grid.Of(-2, 2, -2, 2, loss))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis; reversed, as the rows of a matrix are, with <see cref="Axis.IsReversed"/>.</param>
    /// <param name="value">What the colours measure; its range bounds them.</param>
    /// <param name="grid">The values.</param>
    /// <param name="aroundZero">Whether 0 is the middle, as for weights and gradients: vermillion below, blue above.</param>
    /// <exception cref="ArgumentException">The grid is empty, its values have another shape than its places, or none can be shown.</exception>
    public static Figure HeatMap(string title, Axis x, Axis y, Axis value, Grid grid, bool aroundZero = false)
    {
        ChartGuard.Axis("Charts.HeatMap", x, y, value);
        ChartGuard.Field("Charts.HeatMap", grid, value, least: 1);
        return aroundZero && value.IsLog
            ? throw new ArgumentException("Charts.HeatMap expects a linear value axis where 0 is the middle; a logarithm has no negative side.", nameof(value))
            : new(title, [new(x, y, [new HeatMapMark(grid, value, aroundZero)])]);
    }
}
