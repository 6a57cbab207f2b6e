using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>The look of the interactive figures: transparent, so that it stands on a dark page as on a light one.</summary>
internal static class PlotlyLayout
{
    // Readable on white and on black; a page's script puts its own text colour in this place.
    private const string Ink = "#7A7A7A";
    private const string Faint = "rgba(128,128,128,0.3)";
    // In space plotly draws lines with alpha so thin that they vanish.
    private const string Solid = "#9A9A9A";
    private const string None = "rgba(0,0,0,0)";
    private const int MostPowers = 10;

    /// <summary>What all figures share.</summary>
    public static JsonObject Common() => new() { ["template"] = new JsonObject { ["layout"] = Template() } };

    /// <summary>The axes of a panel.</summary>
    /// <param name="layout">Where they go.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="number">Empty for the first panel, then 2, 3, …</param>
    /// <param name="from">Its left end, as a share of the width.</param>
    /// <param name="to">Its right end.</param>
    public static void AddPanel(JsonObject layout, Panel panel, string number, double from, double to)
    {
        if (panel.Wall is { } wall)
        {
            PlotlyWall.Add(layout, wall, number, from, to);
            return;
        }

        if (panel.Marks[0] is SurfaceMark surface)
        {
            layout["scene" + number] = new JsonObject
            {
                ["domain"] = new JsonObject { ["x"] = new JsonArray(from, to) },
                ["xaxis"] = Spatial(Axis(panel.X)),
                ["yaxis"] = Spatial(Axis(panel.Y)),
                ["zaxis"] = Spatial(Height(surface)),
                ["aspectratio"] = new JsonObject { ["x"] = 1, ["y"] = 1, ["z"] = 0.7 },
                ["camera"] = new JsonObject { ["eye"] = new JsonObject { ["x"] = -1.15, ["y"] = -1.5, ["z"] = 0.9 }, ["center"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["z"] = -0.2 } },
            };
            return;
        }

        var scales = PanelScales.Of(panel);
        var (x, y) = (Axis(panel.X, scales.X), Axis(panel.Y, scales.Y));
        (x["anchor"], x["domain"]) = ("y" + number, new JsonArray(Math.Round(from, 4), Math.Round(to, 4)));
        y["anchor"] = "x" + number;
        (layout["xaxis" + number], layout["yaxis" + number]) = (x, y);
    }

    private static JsonObject Axis(Axis axis, Scale? scale = null)
    {
        var result = new JsonObject { ["title"] = new JsonObject { ["text"] = PlotlyJson.Text(axis.Label) } };
        if (axis.Categories is { } names)
        {
            result["tickvals"] = PlotlyJson.Numbers([.. names.Select((_, i) => (double)i)]);
            result["ticktext"] = new JsonArray([.. names.Select(name => (JsonNode)PlotlyJson.Text(name))]);
        }

        if (axis.IsLog)
        {
            result["type"] = "log";
            if (scale is not null && scale.High / scale.Low < 100)
            {
                // Between two powers of ten plotly writes digits that leave out the power.
                result["tickvals"] = PlotlyJson.Numbers([.. scale.Marked(6).Select(tick => tick.Value)]);
                result["ticktext"] = new JsonArray([.. scale.Marked(6).Select(tick => (JsonNode)tick.Label)]);
            }
            else
            {
                // Every power of ten, or every few where there are many. Plotly writes them a quarter larger than other numbers.
                var decades = scale is null ? 1 : Math.Log10(scale.High / scale.Low);
                (result["dtick"], result["tickfont"]) = (Math.Max(1, (int)Math.Ceiling(decades / MostPowers)), new JsonObject { ["size"] = 10.4 });
            }
        }

        if (axis.From is not null || axis.To is not null)
        {
            var (first, last) = axis.IsReversed ? (axis.To, axis.From) : (axis.From, axis.To);
            result["range"] = new JsonArray(End(axis, first), End(axis, last));
        }

        if (axis.IsReversed && (axis.From is null || axis.To is null))
        {
            result["autorange"] = "reversed";
        }

        return result;
    }

    private static JsonNode? End(Axis axis, double? end) => end is { } value ? axis.IsLog ? Math.Log10(value) : value : null;

    private static JsonObject Height(SurfaceMark surface)
    {
        var ticks = surface.ColorScale.Marked(5);
        var axis = Axis(new(surface.Value.Label));
        if (surface.Value is { From: not null, To: not null })
        {
            axis["range"] = new JsonArray(End(surface.Value, surface.Value.From), End(surface.Value, surface.Value.To));
        }

        axis["tickvals"] = PlotlyJson.Numbers([.. ticks.Select(tick => surface.Value.IsLog ? Math.Log10(tick.Value) : tick.Value)]);
        axis["ticktext"] = new JsonArray([.. ticks.Select(tick => (JsonNode)tick.Label)]);
        return axis;
    }

    private static JsonObject Spatial(JsonObject axis)
    {
        foreach (var (name, value) in new[] { ("gridcolor", Solid), ("zerolinecolor", Solid), ("linecolor", Solid) })
        {
            axis[name] = value;
        }

        (axis["showbackground"], axis["showspikes"]) = (false, false);
        return axis;
    }

    private static JsonObject Template() => new()
    {
        ["paper_bgcolor"] = None,
        ["plot_bgcolor"] = None,
        ["font"] = new JsonObject { ["color"] = Ink, ["family"] = "system-ui, sans-serif", ["size"] = 13 },
        ["colorway"] = new JsonArray(SeriesStyle.Blue, SeriesStyle.Orange, SeriesStyle.Green, SeriesStyle.Vermillion, SeriesStyle.Purple, SeriesStyle.Sky),
        ["xaxis"] = Plain(),
        ["yaxis"] = Plain(),
        ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["y"] = 1.02, ["yanchor"] = "bottom" },
        ["hoverlabel"] = new JsonObject { ["align"] = "left" },
        ["modebar"] = new JsonObject { ["bgcolor"] = None, ["color"] = Faint, ["activecolor"] = Ink },
        ["bargap"] = 0.3,
    };

    private static JsonObject Plain() => new()
    {
        ["gridcolor"] = Faint,
        ["zerolinecolor"] = Faint,
        ["linecolor"] = Faint,
        ["automargin"] = true,
        ["ticks"] = "outside",
        ["tickcolor"] = Faint,
        ["exponentformat"] = "power",
        ["title"] = new JsonObject { ["font"] = new JsonObject { ["size"] = 13 }, ["standoff"] = 8 },
    };
}
