using System.Globalization;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>Figures as plotly.js reads them: <c>{ data, layout, config, frames }</c>.</summary>
internal static class PlotlyJson
{
    /// <summary>Numbers to 7 significant digits; what is not finite is null, which plotly leaves out.</summary>
    public static JsonArray Numbers(IReadOnlyList<double> values) => new([.. values.Select(Number)]);

    /// <summary>The rows of a matrix.</summary>
    public static JsonArray Rows(Matrix<double> values, Func<double, double> map) =>
        new([.. values.EnumerateRows().Select(row => (JsonNode)Numbers([.. row.Select(map)]))]);

    /// <summary>Text in which plotly finds no tags.</summary>
    public static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A whole figure; several panels lie side by side, an animation has plotly's own slider.</summary>
    public static JsonObject Of(Figure figure)
    {
        var layout = PlotlyLayout.Common();
        layout["height"] = figure.Height + 60;
        var isWall = figure.Panels.All(panel => panel.Wall is not null);
        layout["margin"] = isWall ? new JsonObject { ["l"] = 20, ["r"] = 20, ["t"] = 60, ["b"] = 10 } : new JsonObject { ["l"] = 60, ["r"] = 20, ["t"] = 90, ["b"] = 55 };
        layout["title"] = new JsonObject { ["text"] = Text(figure.Title), ["x"] = 0.02, ["xanchor"] = "left" };
        var data = new JsonArray();
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            AddPanel(figure.Panels[i], i, figure.Panels.Count, data, layout);
        }

        var plot = Complete(data, layout);
        if (figure.Frames.Count > 0)
        {
            PlotlyPlayer.Add(figure, plot);
        }

        return plot;
    }

    /// <summary>One panel by itself, for a page that puts the title above it.</summary>
    public static JsonObject Of(Panel panel)
    {
        var (data, layout) = (new JsonArray(), PlotlyLayout.Common());
        layout["margin"] = Margin(panel);
        AddPanel(panel, 0, 1, data, layout);
        return Complete(data, layout);
    }

    // Room above for the buttons, and for a legend below them; nothing stands left and right of a scene.
    private static JsonObject Margin(Panel panel) => panel.IsSpatial || panel.Wall is not null
        ? new() { ["l"] = 0, ["r"] = 0, ["t"] = 30, ["b"] = 0 }
        : new() { ["l"] = 60, ["r"] = 20, ["t"] = panel.Marks.Count > 1 ? 54 : 34, ["b"] = 50 };

    private static JsonObject Complete(JsonArray data, JsonObject layout) => new()
    {
        ["data"] = data,
        ["layout"] = layout,
        ["config"] = new JsonObject { ["responsive"] = true, ["displaylogo"] = false, ["modeBarButtonsToRemove"] = new JsonArray("select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d", "resetCameraLastSave3d", "tableRotation") },
    };

    private static void AddPanel(Panel panel, int index, int count, JsonArray data, JsonObject layout)
    {
        var number = index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
        var (from, to) = (((double)index / count) + (index > 0 ? 0.06 : 0), (index + 1.0) / count - (index + 1 < count ? 0.06 : 0));
        if (count > 1 && panel.Marks[0].Field is not null)
        {
            to -= 0.25 / count;
        }

        foreach (var mark in panel.Marks)
        {
            var trace = PlotlyTrace.Of(panel, mark);
            trace[panel.IsSpatial ? "scene" : "xaxis"] = (panel.IsSpatial ? "scene" : "x") + number;
            trace["showlegend"] = mark.Field is null && mark.Name.Length > 0 && panel.Marks.Count > 1;
            if (!panel.IsSpatial)
            {
                trace["yaxis"] = "y" + number;
            }

            if (count > 1 && trace["colorbar"] is JsonObject bar)
            {
                bar["x"] = Math.Round(to + 0.01, 4);
            }

            data.Add(trace);
        }

        PlotlyLayout.AddPanel(layout, panel, number, from, to);
    }

    private static JsonNode? Number(double value) => double.IsFinite(value)
        ? JsonValue.Create(double.Parse(value.ToString("G7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) is var rounded && rounded == 0 ? 0 : rounded)
        : null;
}
