using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>A field of values seen from above: one coloured cell for each.</summary>
/// <param name="Grid">Where and what.</param>
/// <param name="Value">What the values measure, and the range that the colours cover.</param>
/// <param name="IsSigned">Whether 0 is the middle: two colours that part there.</param>
public sealed record HeatMapMark(Grid Grid, Axis Value, bool IsSigned) : FieldMark(Grid, Value, IsSigned)
{
    // So many cells in a row have their number written in them.
    private const int NumberedCells = 12;

    /// <summary>Whether something lies on top, which must stay readable.</summary>
    public bool IsGround { get; init; }

    internal override double Opacity => IsGround ? 0.6 : 1;

    // A cell reaches half a step beyond its place.
    internal override IEnumerable<double> Xs => Edges(Grid.X);

    internal override IEnumerable<double> Ys => Edges(Grid.Y);

    /// <summary>The borders between cells: half-way between the places, and as far beyond the first and the last.</summary>
    internal static double[] Edges(IReadOnlyList<double> places)
    {
        if (places.Count == 1)
        {
            return [places[0] - 0.5, places[0] + 0.5];
        }

        var between = places.Zip(places.Skip(1), (a, b) => (a + b) / 2).ToList();
        return [(1.5 * places[0]) - (0.5 * places[1]), .. between, (1.5 * places[^1]) - (0.5 * places[^2])];
    }

    internal override JsonObject ToTrace()
    {
        var colors = ColorScale;
        var trace = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = PlotlyJson.Numbers(Grid.X),
            ["y"] = PlotlyJson.Numbers(Grid.Y),
            ["z"] = PlotlyJson.Rows(Grid.Z, Drawn),
            ["hovertemplate"] = $"(%{{x}}, %{{y}})<br>%{{{(Value.IsLog ? "customdata" : "z")}:.4g}}<extra></extra>",
            ["colorscale"] = Colors.ToJson(Opacity),
            ["zmin"] = Drawn(colors.Low),
            ["zmax"] = Drawn(colors.High),
            ["colorbar"] = ColorBar(),
        };
        if (Value.IsLog)
        {
            trace["customdata"] = PlotlyJson.Rows(Grid.Z, z => z);
        }
        else if (Math.Max(Grid.X.Count, Grid.Y.Count) <= NumberedCells)
        {
            trace["texttemplate"] = "%{z:.3~g}";
        }

        return trace;
    }

    internal override void Draw(PlotArea area, SvgWriter svg) => HeatMapSvg.Draw(this, area, svg);
}
