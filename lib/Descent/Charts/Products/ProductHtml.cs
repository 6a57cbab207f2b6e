using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Writes product graphs for a page.</summary>
internal static class ProductHtml
{
    private const string Legend = "A row of W and a column of X meet in an entry of Z. The two sides called inputs must be equally long.";

    /// <summary>One graph.</summary>
    public static string Of(ProductGraph graph) => InteractiveHtml.Of("", $"{graph.Sum}. {Legend}", Drawing(graph), plan: null, Data([graph]));

    /// <summary>An animation: a few moments beside each other, and for scripts what changes in the drawing of the first.</summary>
    public static string Of(ProductAnimation animation)
    {
        var plan = FramesHtml.Plan("entry of Z", animation.Start, animation.Frames.Select(frame => ($"{frame.Unit + 1}, {frame.Sample + 1}", frame.Sum)));
        plan["drawings"] = new JsonArray(SvgChanges.Of([.. animation.Frames.Select(ProductGraphSvg.Draw)]));
        var moments = Moments.Of(animation.Frames.Count, animation.Start, most: 4)
            .Select(frame => FramesHtml.Moment(frame, animation.Frames[frame].Sum, Drawing(animation.Frames[frame])));
        return InteractiveHtml.Of(animation.Title, Legend, $"<div class=\"descent-moments\">{string.Concat(moments)}</div>", plan, Data(animation.Frames));
    }

    // The script looks for the elements of a drawing inside what holds it.
    private static string Drawing(ProductGraph graph) => $"<div style=\"overflow-x:auto\">{ProductGraphSvg.Draw(graph)}</div>";

    private static string Data(IReadOnlyList<ProductGraph> graphs) => new Table(["row", "column", "sum"], [.. graphs.Select(graph => (string[])
        [$"{graph.Unit + 1}", $"{graph.Sample + 1}", graph.Sum[(graph.Sum.IndexOf('=', StringComparison.Ordinal) + 2)..]])]).ToHtml();
}
