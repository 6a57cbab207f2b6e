namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>A field of values as a landscape: <c>Charts.Surface("The loss of a line is a bowl", "w", "b", "loss", Grid.Of(-2, 2, -2, 2, loss))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="x">The axis to the right.</param>
    /// <param name="y">The axis away from the reader.</param>
    /// <param name="value">What the height measures; what lies beyond its range is cut off and marked.</param>
    /// <param name="grid">The values, at least 2 × 2.</param>
    /// <exception cref="ArgumentException">The grid is too small, its values have another shape than its places, or none can be shown.</exception>
    public static Figure Surface(string title, Axis x, Axis y, Axis value, Grid grid)
    {
        ChartGuard.Axis("Charts.Surface", x, y, value);
        ChartGuard.Field("Charts.Surface", grid, value, least: 2);
        return new(title, [new(x, y, [new SurfaceMark(grid, value)])]);
    }
}
