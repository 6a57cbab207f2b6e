using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>
/// What changes from frame to frame, as plotly.js reads it: for each frame a piece of every trace that changes in any of them, so that one can jump
/// from any frame to any other. What stays the same is in the figure's <c>data</c> alone.
/// </summary>
/// <param name="Traces">The numbers of the traces that change.</param>
/// <param name="Data">For each frame one piece for each of them.</param>
internal sealed record PlotlyFrames(IReadOnlyList<int> Traces, IReadOnlyList<IReadOnlyList<JsonObject>> Data)
{
    /// <summary>What changes in a panel.</summary>
    /// <param name="moments">The panel in each frame.</param>
    public static PlotlyFrames Of(IReadOnlyList<Panel> moments)
    {
        List<int> traces = [];
        var data = moments.Select(_ => new List<JsonObject>()).ToList();
        for (var mark = 0; mark < moments[0].Marks.Count; mark++)
        {
            var pieces = Changing(moments, mark);
            if (pieces.Count > 0)
            {
                traces.Add(mark);
                pieces.Zip(data).ToList().ForEach(pair => pair.Second.Add(pair.First));
            }
        }

        return new(traces, data);
    }

    // The members of the traces that are not the same in all frames; nothing where all are.
    private static IReadOnlyList<JsonObject> Changing(IReadOnlyList<Panel> moments, int mark)
    {
        List<JsonObject> traces = [.. moments.Select(panel => PlotlyTrace.Of(panel, panel.Marks[mark]))];
        var names = traces.SelectMany(trace => trace.Select(member => member.Key)).Distinct()
            .Where(name => traces.Exists(trace => !JsonNode.DeepEquals(trace[name], traces[0][name]))).ToList();
        return names.Count is 0 ? [] : [.. traces.Select(trace => new JsonObject(names.Select(name => KeyValuePair.Create(name, trace[name]?.DeepClone()))))];
    }
}
