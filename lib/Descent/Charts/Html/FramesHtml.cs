using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Writes an animation for a page: a few moments that can be read side by side, and the plan of a player that scripts put in their place.</summary>
internal static class FramesHtml
{
    public static string Of(Figure figure)
    {
        var plan = Plan(figure.Slider, figure.Start, figure.Frames.Select(frame => (frame.Name, frame.Title)));
        plan["height"] = figure.Height;
        plan["plots"] = new JsonArray([.. figure.Panels.Select((panel, i) => Plot(panel, [.. figure.Frames.Select(frame => frame.Panels[i])]))]);
        var moments = Moments.Of(figure);
        var still = string.Concat(moments.Select(frame => Moment(frame, MomentsSvg.Name(figure, frame), Drawing(figure, figure.Frames[frame], moments.Count))));
        return InteractiveHtml.Of(figure.Title, figure.Caption, $"<div class=\"descent-moments\">{still}</div>", plan, figure.Data.ToHtml());
    }

    /// <summary>What a player needs to know of any animation.</summary>
    public static JsonObject Plan(string slider, int start, IEnumerable<(string Name, string Title)> frames) => new()
    {
        ["slider"] = slider,
        ["start"] = start,
        ["frames"] = new JsonArray([.. frames.Select(frame => (JsonNode)new JsonArray(frame.Name, frame.Title))]),
    };

    /// <summary>One moment, with its name above it.</summary>
    public static string Moment(int frame, string name, string drawing, bool isWide = false) =>
        $"<div class=\"descent-moment\" data-frame=\"{frame}\"{(isWide ? " style=\"flex-basis:100%\"" : "")}><p>{SvgWriter.Escape(name)}</p>{drawing}</div>";

    private static JsonObject Plot(Panel panel, IReadOnlyList<Panel> moments)
    {
        var (plot, changes) = (PlotlyJson.Of(panel), PlotlyFrames.Of(moments));
        plot["traces"] = new JsonArray([.. changes.Traces.Select(trace => (JsonNode)trace)]);
        plot["moments"] = new JsonArray([.. changes.Data.Select(pieces => new JsonArray([.. pieces]))]);
        return plot;
    }

    private static string Drawing(Figure figure, FigureFrame frame, int moments)
    {
        var panels = frame.Panels.Select(panel => FigureSvg.Draw(
            panel, MomentsSvg.PanelWidth, MomentsSvg.HeightOf(panel), $"{(figure.Panels.Count > 1 ? panel.NamedSummary : panel.Summary)}.", moments * frame.Panels.Count));
        return $"<div class=\"descent-panels\">{string.Concat(panels.Select(panel => $"<div class=\"descent-panel\">{panel}</div>"))}</div>";
    }
}
