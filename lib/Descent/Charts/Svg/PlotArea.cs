namespace Descent.Plotting;

/// <summary>The rectangle that the axes enclose, in pixels.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="ScaleX">Scale along the lower edge.</param>
/// <param name="ScaleY">Scale along the left edge.</param>
/// <param name="Marks">How many marks share it.</param>
/// <param name="Drawings">How many drawings share the size that a figure may have; each draws the fewer cells and points the more they are.</param>
internal sealed record PlotArea(double Left, double Top, double Width, double Height, Scale ScaleX, Scale ScaleY, int Marks = 1, int Drawings = 1)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Where a value lies; far outside, one picture's width away, where it is clipped.</summary>
    public double X(double value) => Left + (Width * Near(ScaleX.At(value)));

    /// <inheritdoc cref="X"/>
    public double Y(double value) => Bottom - (Height * Near(ScaleY.At(value)));

    /// <summary>Whether the area shows a point.</summary>
    public bool Contains(double x, double y) => !Clips(x, y) && !double.IsNaN(ScaleX.At(x)) && !double.IsNaN(ScaleY.At(y));

    /// <summary>Whether a point has a place on both scales, outside the area.</summary>
    public bool Clips(double x, double y) => ScaleX.Clips(x) || ScaleY.Clips(y);

    private static double Near(double place) => Math.Clamp(place, -1, 2);
}
