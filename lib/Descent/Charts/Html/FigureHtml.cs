namespace Descent.Plotting;

/// <summary>Writes a figure for a page.</summary>
internal static class FigureHtml
{
    public static string Of(Figure figure)
    {
        IEnumerable<string> plots = figure.Panels.Select((panel, i) => PlotlyJson.Of(panel, i == 0 ? figure.Frames : []).ToJsonString());
        if (figure.Frames.Count is 0 && PlotlyNetLayer.Redraw is { } redraw)
        {
            plots = plots.Select(redraw);
        }

        return InteractiveHtml.Of(figure.Title, figure.Caption, [.. figure.Panels.Select(panel => Still(figure, panel))], [.. plots], figure.Data);
    }

    // Small multiples stack where the page is narrow; a single panel has a drawing for each width, so that its text keeps its size.
    private static string Still(Figure figure, Panel panel)
    {
        var altText = figure.Panels.Count == 1 ? figure.AltText : $"{panel.NamedSummary}.";
        if (figure.Panels.Count > 1)
        {
            return FigureSvg.Draw(panel, FigureSvg.PanelWidth(figure, Math.Min(figure.Panels.Count, 3)), figure.Height, altText, "width:100%;");
        }

        var wide = FigureSvg.Draw(panel, 720, figure.Height, altText, "width:100%;");
        var narrow = FigureSvg.Draw(panel, 360, 340, altText, "width:100%;");
        return $"<div class=\"descent-wide\">{wide}</div><div class=\"descent-narrow\" style=\"display:none\">{narrow}</div>";
    }
}
