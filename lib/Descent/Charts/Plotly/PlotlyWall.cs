using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>The axes of pictures for plotly.js: not to be seen, with square pixels, row 0 on top, and the names beneath the pictures.</summary>
internal static class PlotlyWall
{
    public static void Add(JsonObject layout, WallMark wall, string number, double from, double to)
    {
        layout["xaxis" + number] = Axis(wall.Xs, "y" + number);
        layout["yaxis" + number] = Axis(wall.Ys.Reverse(), "x" + number);
        layout["xaxis" + number]!["domain"] = new JsonArray(Math.Round(from, 4), Math.Round(to, 4));
        layout["yaxis" + number]!["scaleanchor"] = "x" + number;
        var names = (JsonArray)(layout["annotations"] ??= new JsonArray());
        for (var i = 0; i < wall.Names.Count; i++)
        {
            names.Add((JsonNode)new JsonObject
            {
                ["text"] = string.Join("<br>", wall.Lines[i].Select(PlotlyJson.Text)),
                ["x"] = (i % wall.Columns * wall.StepX) + ((wall.Width - 1) / 2.0),
                ["y"] = (i / wall.Columns * wall.StepY) + wall.Height - 0.5,
                ["xref"] = "x" + number,
                ["yref"] = "y" + number,
                ["yanchor"] = "top",
                ["showarrow"] = false,
                ["font"] = new JsonObject { ["size"] = 12 },
                ["borderpad"] = 0,
            });
        }
    }

    private static JsonObject Axis(IEnumerable<double> range, string anchor) => new()
    {
        ["visible"] = false,
        ["range"] = PlotlyJson.Numbers([.. range]),
        ["anchor"] = anchor,
        ["constrain"] = "domain",
    };
}
