namespace Descent.Plotting;

/// <summary>Draws pictures in rows with their names, and for matrices what the colours mean.</summary>
internal static class WallSvg
{
    // A picture of at least so many pixels has room for a name of ten letters.
    private const double LeastStep = 70, MostStep = 150;

    // In a drawing that has the size of a figure for itself; a pixel takes four letters.
    private const int MostPixels = 30_000;

    public static void Draw(WallMark mark, double width, int drawings, SvgWriter svg)
    {
        var (wall, bar, step) = Fit(mark, width);
        var most = Math.Max(1, MostPixels / drawings / (wall.Width * wall.Height));
        if (most < wall.Names.Count)
        {
            // Whole rows where there is one.
            wall = wall.First(most > wall.Columns ? most / wall.Columns * wall.Columns : most);
            svg.Text(2, Height(mark, width) - 6, $"{wall.Names.Count} of {mark.Names.Count} pictures", attributes: "font-size=\"12\"");
        }

        var (scale, height, lines) = (step / wall.StepX, Height(mark, width), wall.Lines);
        svg.Add($"<image y=\"4\" width=\"{wall.Columns * step}\" height=\"{wall.Rows * wall.StepY * scale}\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"{wall.Sprite()}\"/>");
        for (var i = 0; i < wall.Names.Count; i++)
        {
            var (left, top) = (i % wall.Columns * step, 4 + (i / wall.Columns * wall.StepY * scale));
            foreach (var (line, text) in lines[i].Index())
            {
                svg.Text(left + (wall.Width * scale / 2), top + (wall.Height * scale) + 13 + (14 * line), text, "middle", "font-size=\"12\"");
            }
        }

        if (wall.Field is { } field)
        {
            svg.Text(width - 2, 14, field.Value.Label, "end");
            ColorBarSvg.Draw(field, width - bar + 14, 24, Math.Min(height - 32, 300), svg);
        }
    }

    /// <summary>How high the drawing is.</summary>
    public static double Height(WallMark mark, double width)
    {
        var (wall, _, step) = Fit(mark, width);
        return Math.Max((wall.Rows * wall.StepY * step / wall.StepX) + 16, wall.Field is null ? 0 : 220);
    }

    // As many in a row as asked for, or fewer where the page is narrow.
    private static (WallMark Wall, double Bar, double Step) Fit(WallMark mark, double width)
    {
        var bar = mark.Field is { } field ? ColorBarSvg.Width(field) + 10 : 0;
        var wall = mark.InColumns(Math.Clamp((int)((width - bar) / LeastStep), 1, mark.Columns));
        return (wall, bar, Math.Min(MostStep, (width - bar) / wall.Columns));
    }
}
