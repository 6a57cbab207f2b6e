using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Marks as plotly's traces: what they say themselves, and points on a surface lifted to it.</summary>
internal static class PlotlyTrace
{
    /// <summary>The trace of a mark in its panel.</summary>
    public static JsonObject Of(Panel panel, Mark mark) => panel.Marks[0] is SurfaceMark surface && mark is PointsMark points ? Lifted(points, surface) : mark.ToTrace();

    private static JsonObject Lifted(PointsMark mark, SurfaceMark surface)
    {
        var path = SurfacePath.Of(mark);
        var sizes = path.Any(point => !point.IsOwn) ? PlotlyJson.Numbers([.. path.Select(point => point.IsOwn ? 5.0 : 0)]) : (JsonNode)5;
        return new()
        {
            ["type"] = "scatter3d",
            ["mode"] = mark is MarkersMark ? "markers" : mark.X.Count <= LineMark.MarkedPoints ? "lines+markers" : "lines",
            ["name"] = PlotlyJson.Text(mark.Name),
            ["x"] = PlotlyJson.Numbers([.. path.Select(point => point.X)]),
            ["y"] = PlotlyJson.Numbers([.. path.Select(point => point.Y)]),
            ["z"] = PlotlyJson.Numbers([.. path.Select(point => surface.Above(point.X, point.Y))]),
            ["line"] = new JsonObject { ["color"] = mark.Look.Color, ["width"] = 6 },
            ["marker"] = new JsonObject { ["color"] = mark.Look.Color, ["symbol"] = Symbol(mark.Look.Symbol), ["size"] = sizes, ["line"] = new JsonObject { ["width"] = 0 } },
        };
    }

    // In space plotly has no triangles; and dashes would tear where the surface is near, so symbols and colours alone tell lines apart.
    private static string Symbol(string symbol) => symbol switch { "triangle-up" => "diamond", "triangle-down" => "cross", _ => symbol };
}
