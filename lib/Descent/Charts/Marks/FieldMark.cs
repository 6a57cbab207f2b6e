using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Values over a rectangle, told by colour.</summary>
/// <param name="Grid">Where and what.</param>
/// <param name="Value">What the values measure, and the range that the colours cover.</param>
/// <param name="IsSigned">Whether 0 is the middle: two colours that part there.</param>
public abstract record FieldMark(Grid Grid, Axis Value, bool IsSigned) : Mark(Value.Title)
{
    internal override FieldMark Field => this;

    internal override Mark Within(Axis value) => this with { Value = value };

    /// <summary>The colours.</summary>
    internal ColorMap Colors => IsSigned ? ColorMap.Diverging : ColorMap.Viridis;

    /// <summary>How much of the page the colours cover.</summary>
    internal virtual double Opacity => 1;

    internal override IEnumerable<double> Xs => Grid.X;

    internal override IEnumerable<double> Ys => Grid.Y;

    /// <summary>From value to colour.</summary>
    internal Scale ColorScale
    {
        get
        {
            if (!IsSigned)
            {
                return Scale.For(Value, Grid.Z.Enumerate());
            }

            // No farther than the axis asks, and as far on one side as on the other.
            var largest = Grid.Z.Enumerate().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
            var reach = Math.Max(Math.Abs(Value.From ?? 0), Math.Abs(Value.To ?? 0));
            reach = reach > 0 ? reach : largest > 0 ? largest : 1;
            return new(Value, -reach, reach);
        }
    }

    internal override string Summary(Panel panel)
    {
        var (low, high) = (Extreme((a, b) => a < b), Extreme((a, b) => a > b));
        return $"{Value.Title} from {Describe(low, panel)} to {Describe(high, panel)}";
    }

    /// <summary>What plotly draws: on a log scale the exponents, because its colours know no other.</summary>
    private protected double Drawn(double value) => !Scale.Shows(Value, value) ? double.NaN : Value.IsLog ? Math.Log10(value) : value;

    /// <summary>The colour bar, marked with the values themselves.</summary>
    private protected JsonObject ColorBar()
    {
        var ticks = ColorScale.Marked(6);
        return new()
        {
            // A long title would take the picture's room.
            ["title"] = new JsonObject { ["side"] = Value.Label.Length > 12 ? "right" : "top", ["text"] = PlotlyJson.Text(Value.Label + (Grid.Z.Enumerate().Any(ColorScale.Clips) ? ", clipped" : "")), ["font"] = new JsonObject { ["size"] = 13 } },
            ["tickvals"] = PlotlyJson.Numbers([.. ticks.Select(tick => Drawn(tick.Value))]),
            ["ticktext"] = new JsonArray([.. ticks.Select(tick => (JsonNode)tick.Label)]),
            ["thickness"] = 14,
            ["outlinewidth"] = 0,
        };
    }

    private (double X, double Y, double Z) Extreme(Func<double, double, bool> better)
    {
        var best = (X: double.NaN, Y: double.NaN, Z: double.NaN);
        foreach (var (row, column, z) in Grid.Z.EnumerateIndexed())
        {
            if (double.IsFinite(z) && (double.IsNaN(best.Z) || better(z, best.Z)))
            {
                best = (Grid.X[column], Grid.Y[row], z);
            }
        }

        return best;
    }

    private static string Describe((double X, double Y, double Z) point, Panel panel) =>
        $"{NumberText.Significant(point.Z)} at ({panel.X.NameOf(point.X)}, {panel.Y.NameOf(point.Y)})";
}
