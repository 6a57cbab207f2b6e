using System.Globalization;
using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Plotly's own frames, slider and buttons, for hosts that draw plotly's JSON themselves. It starts paused.</summary>
internal static class PlotlyPlayer
{
    private const int Milliseconds = 600;

    /// <summary>Adds them to a plot.</summary>
    public static void Add(Figure figure, JsonObject plot)
    {
        var layout = (JsonObject)plot["layout"]!;
        layout["height"] = (double)layout["height"]! + 80;
        layout["margin"]!["b"] = 145;
        layout["title"]!["text"] = Title(figure, figure.Start);
        layout["sliders"] = new JsonArray(Slider(figure));
        layout["updatemenus"] = new JsonArray(Buttons());
        plot["frames"] = Frames(figure);
    }

    private static JsonArray Frames(Figure figure)
    {
        List<(int First, PlotlyFrames Changes)> panels = [];
        var first = 0;
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            panels.Add((first, PlotlyFrames.Of([.. figure.Frames.Select(frame => frame.Panels[i])])));
            first += figure.Panels[i].Marks.Count;
        }

        return new([.. figure.Frames.Select((_, frame) => (JsonNode)new JsonObject
        {
            ["name"] = Name(frame),
            ["data"] = new JsonArray([.. panels.SelectMany(panel => panel.Changes.Data[frame])]),
            ["traces"] = new JsonArray([.. panels.SelectMany(panel => panel.Changes.Traces.Select(trace => (JsonNode)(panel.First + trace)))]),
            ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Title(figure, frame) } },
        })]);
    }

    private static JsonObject Slider(Figure figure) => new()
    {
        ["active"] = figure.Start,
        ["currentvalue"] = new JsonObject { ["prefix"] = PlotlyJson.Text(figure.Slider) + " " },
        ["pad"] = new JsonObject { ["t"] = 60 },
        ["x"] = 0.16,
        ["len"] = 0.84,
        ["steps"] = new JsonArray([.. figure.Frames.Select((frame, i) => (JsonNode)new JsonObject
        {
            ["label"] = PlotlyJson.Text(frame.Name),
            ["method"] = "animate",
            ["args"] = new JsonArray(new JsonArray(Name(i)), Options("immediate", 0)),
        })]),
    };

    private static JsonObject Buttons()
    {
        var play = Options("immediate", Milliseconds);
        play["fromcurrent"] = true;
        return new()
        {
            ["type"] = "buttons",
            ["direction"] = "left",
            ["showactive"] = false,
            ["x"] = 0,
            ["xanchor"] = "left",
            ["y"] = 0,
            ["yanchor"] = "top",
            ["pad"] = new JsonObject { ["t"] = 75 },
            ["buttons"] = new JsonArray(
                new JsonObject { ["label"] = "▶", ["method"] = "animate", ["args"] = new JsonArray(null, play) },
                new JsonObject { ["label"] = "❚❚", ["method"] = "animate", ["args"] = new JsonArray(new JsonArray((JsonNode?)null), Options("immediate", 0)) }),
        };
    }

    // Surfaces and heat maps change only when they are drawn anew; nothing slides between two frames, because nothing was computed there.
    private static JsonObject Options(string mode, int milliseconds) => new()
    {
        ["mode"] = mode,
        ["frame"] = new JsonObject { ["duration"] = milliseconds, ["redraw"] = true },
        ["transition"] = new JsonObject { ["duration"] = 0 },
    };

    // Two frames may have one name on the slider, but not for plotly.
    private static string Name(int frame) => frame.ToString(CultureInfo.InvariantCulture);

    private static string Title(Figure figure, int frame) =>
        $"{PlotlyJson.Text(figure.Title)}<br><span style=\"font-size:13px\">{PlotlyJson.Text(figure.Frames[frame].Title)}</span>";
}
