using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Writes network graphs for a page.</summary>
internal static class NetworkHtml
{
    private const string Lines = "Lines: weights, thicker where larger, orange and dashed where negative.";

    /// <summary>One graph.</summary>
    public static string Of(NetworkGraph graph) => InteractiveHtml.Of("", Legend(graph), Drawings(graph), plan: null, graph.ToTable().ToHtml());

    /// <summary>An animation: a few moments below each other, and for scripts what changes in the drawing of the first.</summary>
    public static string Of(NetworkAnimation animation)
    {
        var plan = FramesHtml.Plan(animation.Slider, animation.Start, animation.Frames.Select(frame => (frame.Name, frame.Graph.Title)));
        plan["drawings"] = new JsonArray(
            SvgChanges.Of([.. animation.Frames.Select(frame => NetworkGraphSvg.Draw(frame.Graph, NetworkLayout.Wide))]),
            SvgChanges.Of([.. animation.Frames.Select(frame => NetworkGraphSvg.Draw(frame.Graph, NetworkLayout.Narrow))]));
        var moments = Moments.Of(animation.Frames.Count, animation.Start, most: 4).Select(frame => FramesHtml.Moment(
            frame, $"{animation.Slider} {animation.Frames[frame].Name}: {animation.Frames[frame].Graph.Title}", Drawings(animation.Frames[frame].Graph), isWide: true));
        return InteractiveHtml.Of(
            animation.Title, Legend(animation.Frames[0].Graph), $"<div class=\"descent-moments\">{string.Concat(moments)}</div>", plan, animation.Data.ToHtml());
    }

    private static string Drawings(NetworkGraph graph) =>
        $"<div class=\"descent-wide\">{NetworkGraphSvg.Draw(graph, NetworkLayout.Wide)}</div><div class=\"descent-narrow\">{NetworkGraphSvg.Draw(graph, NetworkLayout.Narrow)}</div>";

    private static string Legend(NetworkGraph graph) => graph.Loss is null
        ? $"Above a unit: its value. {Lines}"
        : $"Above a unit: its value, going forward. Below: δ = ∂L/∂z, coming back (∂L/∂x at an input). {Lines}";
}
