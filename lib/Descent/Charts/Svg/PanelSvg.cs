namespace Descent.Plotting;

/// <summary>Draws a flat panel: axes, marks, and what explains them.</summary>
internal static class PanelSvg
{
    public static void Draw(Panel panel, double width, double height, int drawings, SvgWriter svg)
    {
        var field = panel.Marks[0] as FieldMark;
        var hasBar = field is not (null or ContourMark { HasBar: false });
        var bars = panel.Marks[0] as BarsMark;
        var (x, y) = PanelScales.Of(panel);

        var named = LegendSvg.Named(panel);
        var labels = field is null && drawings == 1 ? EndLabels.For(named, x, y, width) : null;
        var legend = LegendSvg.Rows(labels is null ? named : [], width);

        var ticksY = y.Marked((int)Math.Max(3, height / 70));
        var left = Math.Min(12 + ticksY.Max(tick => SvgWriter.WidthOf(tick.Label, AxesSvg.TickSize)), 0.35 * width);
        var right = labels?.Width ?? (hasBar ? ColorBarSvg.Width(field!) : 22);

        // Bars write their values above themselves.
        var top = 30 + (legend.Count * LegendSvg.RowHeight) + (bars is { IsHorizontal: false } ? 14 : 0);
        var area = new PlotArea(left, top, width - left - right, height - top - 46, x, y, panel.Marks.Count, drawings);

        svg.Text(2, 14, panel.Y.Label);
        LegendSvg.Draw(legend, 2, 26, svg);
        AxesSvg.Draw(area, ticksY, panel.X.Label, grid: field is null, svg);
        foreach (var mark in panel.Marks)
        {
            mark.Draw(area, svg);
        }

        labels?.Draw(area, svg);
        if (field is not null && hasBar)
        {
            ColorBarSvg.Draw(field, area.Right + 14, area.Top, area.Height, svg);
            svg.Text(width - 2, 14, field.Value.Label, "end");
            if (field.Grid.Z.Enumerate().Any(field.ColorScale.Clips))
            {
                svg.Text(width - 2, height - 8, "struck through: clipped", "end", "font-size=\"12\"");
            }
        }
    }
}
