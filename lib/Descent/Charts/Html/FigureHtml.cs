namespace Descent.Plotting;

/// <summary>Writes a figure for a page.</summary>
internal static class FigureHtml
{
    public static string Of(Figure figure)
    {
        if (figure.Frames.Count > 0)
        {
            return FramesHtml.Of(figure);
        }

        // Pictures have nothing to interact with.
        var redraw = PlotlyNetLayer.Redraw ?? (plot => plot);
        var plots = figure.Panels.Select(panel => panel.Wall is null ? redraw(PlotlyJson.Of(panel).ToJsonString()) : "null");

        return InteractiveHtml.Of(figure.Title, figure.Caption, [.. figure.Panels.Select(panel => Still(figure, panel))], [.. plots], figure.Data);
    }

    // Small multiples stack where the page is narrow; a single panel has a drawing for each width, so that its text keeps its size.
    private static string Still(Figure figure, Panel panel)
    {
        if (panel.Wall is { } wall)
        {
            return WallHtml.Of(wall, figure.Panels.Count == 1 ? figure.AltText : $"{panel.Summary}.");
        }

        if (figure.Panels.Count > 1)
        {
            return FigureSvg.Draw(panel, FigureSvg.PanelWidth(figure.Panels.Count, Math.Min(figure.Panels.Count, 3)), figure.Height, $"{panel.NamedSummary}.");
        }

        var (wide, narrow) = (FigureSvg.Draw(panel, FigureSvg.Width, figure.Height, figure.AltText), FigureSvg.Draw(panel, 360, 340, figure.AltText));
        return $"<div class=\"descent-wide\">{wide}</div><div class=\"descent-narrow\">{narrow}</div>";
    }
}
