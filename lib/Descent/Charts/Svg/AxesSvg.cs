namespace Descent.Plotting;

/// <summary>Draws grid, ticks and titles.</summary>
internal static class AxesSvg
{
    /// <summary>Size of the numbers at the ticks.</summary>
    public const double TickSize = 12;

    /// <summary>Lines that must not compete with the data.</summary>
    public const string Faint = "stroke=\"currentColor\" stroke-opacity=\"0.18\" fill=\"none\"";

    private const string Plain = "stroke=\"currentColor\" stroke-opacity=\"0.6\" fill=\"none\"";
    private const string Small = "font-size=\"12\"";

    /// <summary>Draws the axes of an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="ticksY">What is marked at the left edge.</param>
    /// <param name="titleX">What stands below.</param>
    /// <param name="grid">Whether lines lead from the ticks through the area.</param>
    /// <param name="svg">Where to.</param>
    public static void Draw(PlotArea area, IReadOnlyList<Tick> ticksY, string titleX, bool grid, SvgWriter svg)
    {
        var ticksX = Fitting(area);
        if (grid)
        {
            var lines = new SvgWriter();
            foreach (var y in ticksY.Where(_ => area.ScaleY.Axis.Categories is null).Select(tick => area.Y(tick.Value)))
            {
                lines.Add($"M{area.Left} {y}H{area.Right}");
            }

            foreach (var x in ticksX.Where(_ => area.ScaleX.Axis.Categories is null).Select(tick => area.X(tick.Value)))
            {
                lines.Add($"M{x} {area.Top}V{area.Bottom}");
            }

            svg.Add($"<path d=\"{lines.ToString()}\" {Faint}/>");
            svg.Line(area.Left, area.Bottom, area.Right, area.Bottom, Plain);
            Zero(area, svg);
        }

        foreach (var tick in Fitting(ticksY, tick => area.Y(tick.Value), _ => 14))
        {
            svg.Text(area.Left - 7, area.Y(tick.Value) + 4, tick.Label, "end", Small);
        }

        foreach (var tick in ticksX)
        {
            svg.Text(area.X(tick.Value), area.Bottom + 18, tick.Label, "middle", Small);
        }

        svg.Text(area.Left + (area.Width / 2), area.Bottom + 38, titleX, "middle");
    }

    /// <summary>The ticks along the lower edge whose labels do not touch.</summary>
    public static IReadOnlyList<Tick> Fitting(PlotArea area) => Fitting(
        area.ScaleX.Marked((int)Math.Max(2, area.Width / 60)), tick => area.X(tick.Value), tick => SvgWriter.WidthOf(tick.Label, TickSize) + 6);

    // Every second one, every third one … until there is room.
    private static List<Tick> Fitting(IReadOnlyList<Tick> ticks, Func<Tick, double> place, Func<Tick, double> size)
    {
        for (var every = 1; ; every++)
        {
            List<Tick> kept = [.. ticks.Where((_, i) => i % every == 0)];
            if (kept.Zip(kept.Skip(1)).All(pair => Math.Abs(place(pair.First) - place(pair.Second)) >= (size(pair.First) + size(pair.Second)) / 2))
            {
                return kept;
            }
        }
    }

    // Where values change sign, zero is an axis too.
    private static void Zero(PlotArea area, SvgWriter svg)
    {
        if (area.ScaleY is { Low: < 0, High: > 0, Axis.IsLog: false, Axis.Categories: null })
        {
            svg.Line(area.Left, area.Y(0), area.Right, area.Y(0), Plain);
        }

        if (area.ScaleX is { Low: < 0, High: > 0, Axis.IsLog: false, Axis.Categories: null })
        {
            svg.Line(area.X(0), area.Top, area.X(0), area.Bottom, Plain);
        }
    }
}
