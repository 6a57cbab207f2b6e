namespace Descent.Plotting;

/// <summary>Lays the colours of a field under an area as a small picture that is stretched: smooth, and a few kilobytes whatever the grid.</summary>
internal static class TintSvg
{
    // Pixels of the page for one of the picture.
    private const double Pixel = 10;

    public static void Draw(FieldMark mark, PlotArea area, SvgWriter svg)
    {
        var (columns, rows) = ((int)(area.Width / Pixel), (int)(area.Height / Pixel));
        var pixels = new byte[4 * columns * rows];
        var colors = mark.ColorScale;
        for (var row = 0; row < rows; row++)
        {
            var y = area.ScaleY.ValueAt(1 - ((row + 0.5) / rows));
            for (var column = 0; column < columns; column++)
            {
                var place = colors.At(mark.Grid.At(area.ScaleX.ValueAt((column + 0.5) / columns), y));
                if (!double.IsNaN(place))
                {
                    mark.Colors.Write(place, mark.Opacity, pixels.AsSpan(4 * ((row * columns) + column), 4));
                }
            }
        }

        svg.Add($"<image x=\"{area.Left}\" y=\"{area.Top}\" width=\"{area.Width}\" height=\"{area.Height}\" preserveAspectRatio=\"none\" href=\"{Png.ToDataUri(columns, rows, pixels)}\"/>");
    }
}
