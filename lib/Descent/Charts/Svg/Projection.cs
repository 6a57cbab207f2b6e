namespace Descent.Plotting;

/// <summary>A box of one unit seen from above one corner, in parallel lines: x to the lower right, y to the upper right, height upwards.</summary>
/// <param name="Left">Left edge of the picture in pixels.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Width">Width of the picture.</param>
/// <param name="Height">Height of the picture.</param>
internal sealed record Projection(double Left, double Bottom, double Width, double Height)
{
    // The floor takes this share of the height, the walls the rest.
    private const double Floor = 0.46;

    // x is shorter than y on the page, so that the corner is not symmetric and depth is easier to see.
    private const double ShareX = 0.58;

    /// <summary>The point on the page of (x, y, z), each from 0 to 1.</summary>
    public (double X, double Y) At(double x, double y, double z) => (
        Left + (Width * ((ShareX * x) + ((1 - ShareX) * y))),
        Bottom - (Height * ((Floor * ((0.42 * (1 - x)) + (0.58 * y))) + ((1 - Floor) * z))));
}
