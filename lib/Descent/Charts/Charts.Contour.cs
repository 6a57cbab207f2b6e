namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Level lines with paths on top: <c>Charts.Contour("Momentum cuts the corner", "w", "b", Axis.Log("loss"), Grid.Of(-2, 2, -2, 2, loss), ("plain", ws, bs))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="value">What the levels measure; round ones, evenly spaced, or evenly spaced powers of ten on <see cref="Axis.Log"/>.</param>
    /// <param name="grid">The values, at least 2 × 2.</param>
    /// <param name="paths">Paths through the field, from the first point to the last; one point alone is a mark.</param>
    /// <exception cref="ArgumentException">The grid is too small, its values have another shape than its places, or none can be shown; a path has no points.</exception>
    public static Figure Contour(string title, Axis x, Axis y, Axis value, Grid grid, params Series[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ChartGuard.Axis("Charts.Contour", x, y, value);
        ChartGuard.Field("Charts.Contour", grid, value, least: 2);
        ContourMark field = new(grid, value);
        return paths.Length is 0
            ? new(title, [new(x, y, [field])])
            : new(title, [new(x, y, [field, .. Line(title, x, y, paths).Panels[0].Marks])]);
    }
}
