using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>A field of values as level lines over a faint tint, so that paths on top stay readable.</summary>
/// <param name="Grid">Where and what.</param>
/// <param name="Value">What the values measure, and the range that the levels cover.</param>
public sealed record ContourMark(Grid Grid, Axis Value) : FieldMark(Grid, Value, IsSigned: false)
{
    private const int MostLevels = 10;

    // On a log axis the levels are these shares of a power of ten apart, as many as fit.
    private static readonly double[] Decades = [0.25, 0.5, 1, 2, 5, 10];

    /// <summary>Whether a bar beside the picture says what the colours mean; level lines that tell their values can do without.</summary>
    public bool HasBar { get; init; } = true;

    internal override double Opacity => 0.4;

    /// <summary>Height in the units that levels are evenly spaced in: the value, or its power of ten.</summary>
    internal double HeightOf(double value) => Drawn(value);

    /// <summary>Round heights, evenly spaced, inside the range of the colours.</summary>
    internal (double First, double Step, int Count) Levels
    {
        get
        {
            var (low, high) = (Drawn(ColorScale.Low), Drawn(ColorScale.High));
            var step = Value.IsLog ? Decades.FirstOrDefault(decade => (high - low) / decade <= MostLevels, Decades[^1]) : Ticks.Step(high - low, MostLevels);
            var first = (Math.Floor((low / step) + 1e-9) + 1) * step;
            return (first, step, Math.Max(0, (int)Math.Ceiling(((high - first) / step) - 1e-9)));
        }
    }

    /// <summary>What stands at a level.</summary>
    internal string LabelOf(double height) => NumberText.Significant(Value.IsLog ? Math.Pow(10, height) : Math.Round(height, 12), 3);

    internal override JsonObject ToTrace()
    {
        var (first, step, count) = Levels;
        var trace = new JsonObject
        {
            ["type"] = "contour",
            ["x"] = PlotlyJson.Numbers(Grid.X),
            ["y"] = PlotlyJson.Numbers(Grid.Y),
            ["z"] = PlotlyJson.Rows(Grid.Z, Drawn),
            ["hovertemplate"] = $"(%{{x:.4g}}, %{{y:.4g}})<br>%{{{(Value.IsLog ? "customdata" : "z")}:.4g}}<extra></extra>",
            ["colorscale"] = Colors.ToJson(Opacity),
            ["zmin"] = Drawn(ColorScale.Low),
            ["zmax"] = Drawn(ColorScale.High),
            ["autocontour"] = false,
            ["contours"] = new JsonObject
            {
                ["coloring"] = "heatmap",
                ["start"] = first,
                ["end"] = first + (step * (count - 1)),
                ["size"] = step,
                // Plotly would write the power itself.
                ["showlabels"] = !Value.IsLog,
                ["labelfont"] = new JsonObject { ["size"] = 12 },
            },
            ["line"] = new JsonObject { ["width"] = 1, ["color"] = "#7A7A7A" },
        };
        if (HasBar)
        {
            trace["colorbar"] = ColorBar();
        }
        else
        {
            trace["showscale"] = false;
        }

        if (Value.IsLog)
        {
            trace["customdata"] = PlotlyJson.Rows(Grid.Z, z => z);
        }

        return trace;
    }

    internal override void Draw(PlotArea area, SvgWriter svg) => ContourSvg.Draw(this, area, svg);
}
