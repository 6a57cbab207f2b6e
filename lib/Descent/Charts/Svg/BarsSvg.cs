namespace Descent.Plotting;

/// <summary>Draws bars from zero, with their values where there are few.</summary>
internal static class BarsSvg
{
    private const double Thickness = 0.72;

    public static void Draw(BarsMark mark, PlotArea area, SvgWriter svg)
    {
        var band = mark.IsHorizontal ? area.Height / mark.Categories.Count : area.Width / mark.Categories.Count;
        var thick = Math.Min(band * Thickness / mark.Place.Count, 72);
        var labelled = thick >= 12 && mark.Values.All(value => SvgWriter.WidthOf(NumberText.Significant(value, 3), 12) <= (mark.IsHorizontal ? 70 : thick + 6));
        for (var i = 0; i < mark.Values.Count; i++)
        {
            var value = mark.Values[i];
            var middle = (mark.IsHorizontal ? area.Y(i) : area.X(i)) + ((mark.Place.Index - ((mark.Place.Count - 1) / 2.0)) * thick);
            if (!double.IsFinite(value))
            {
                continue;
            }

            var (from, to) = mark.IsHorizontal ? (area.X(0), area.X(value)) : (area.Y(0), area.Y(value));
            var (low, length) = (Math.Min(from, to), Math.Abs(to - from));
            if (mark.IsHorizontal)
            {
                Bar(low, middle - (thick / 2), length, thick, mark, svg);
            }
            else
            {
                Bar(middle - (thick / 2), low, thick, length, mark, svg);
            }

            if (labelled)
            {
                Label(mark, value, middle, to, area, svg);
            }
        }
    }

    /// <summary>One bar. The first kind is filled, the next have an outline and less and less inside: told apart without colour.</summary>
    public static void Bar(double x, double y, double width, double height, BarsMark mark, SvgWriter svg)
    {
        var (inset, fill) = mark.Place.Index == 0 ? (0.5, "1") : (1.5, mark.Place.Index == 1 ? "0.45" : "0.12");
        svg.Add($"<rect x=\"{x + inset}\" y=\"{y}\" width=\"{Math.Max(0, width - (2 * inset))}\" height=\"{height}\" fill=\"{mark.Look.Color}\" fill-opacity=\"{fill}\"")
            .Add($"{(mark.Place.Index == 0 ? "" : $" stroke=\"{mark.Look.Color}\" stroke-width=\"2\"{(mark.Place.Index > 2 ? " stroke-dasharray=\"5 3\"" : "")}")}/>");
    }

    /// <summary>The pattern that plotly fills the bars of a kind with.</summary>
    public static string Pattern(int index) => (index % 4) switch { 0 => "", 1 => "/", 2 => ".", _ => "x" };

    private static void Label(BarsMark mark, double value, double middle, double end, PlotArea area, SvgWriter svg)
    {
        var text = NumberText.Significant(value, 3);
        if (mark.IsHorizontal)
        {
            // Inside the picture where the bar ends at its edge.
            var outside = value >= 0 ? end + 5 : end - 5;
            svg.Text(Math.Clamp(outside, area.Left, area.Right - 4), middle + 4, text, value >= 0 ? "start" : "end", "font-size=\"12\"");
        }
        else
        {
            svg.Text(middle, Math.Clamp(value >= 0 ? end - 5 : end + 14, area.Top, area.Bottom + 14), text, "middle", "font-size=\"12\"");
        }
    }
}
