using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Points joined in their order, with a gap at each that is not finite.</summary>
/// <param name="Name">What they are.</param>
/// <param name="X">Where they are.</param>
/// <param name="Y">Their values.</param>
/// <param name="Look">How they look.</param>
public sealed record LineMark(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, SeriesStyle Look) : PointsMark(Name, X, Y, Look)
{
    /// <summary>Up to so many points are marked one by one.</summary>
    internal const int MarkedPoints = 25;

    /// <summary>A line of more points is thin, so that its wiggles stay apart.</summary>
    internal const int LongLine = 500;

    internal override Mark In(SeriesStyle look) => this with { Look = look };

    internal override string Summary(Panel panel)
    {
        List<(double X, double Y)> seen = [.. X.Zip(Y).Where(point => double.IsFinite(point.First) && double.IsFinite(point.Second))];
        var name = Name.Length > 0 ? Name : panel.Y.Title;
        if (seen.Count is 0)
        {
            return $"{name} has no finite value";
        }

        var (low, high) = (seen.MinBy(point => point.Y), seen.MaxBy(point => point.Y));
        var text = $"{name} goes from {Value(seen[0].Y)} to {Value(seen[^1].Y)}";
        text += low.Y < Math.Min(seen[0].Y, seen[^1].Y) ? $", lowest {Value(low.Y)} at {Value(low.X)}" : "";
        return text + (high.Y > Math.Max(seen[0].Y, seen[^1].Y) ? $", highest {Value(high.Y)} at {Value(high.X)}" : "");
    }

    internal override JsonObject ToTrace() => new()
    {
        ["type"] = "scatter",
        ["mode"] = X.Count <= MarkedPoints ? "lines+markers" : "lines",
        ["name"] = PlotlyJson.Text(Name),
        ["x"] = PlotlyJson.Numbers(X),
        ["y"] = PlotlyJson.Numbers(Y),
        ["connectgaps"] = false,
        ["line"] = new JsonObject { ["color"] = Look.Color, ["dash"] = Look.Dash, ["width"] = X.Count > LongLine ? 1.5 : 2.5 },
        ["marker"] = new JsonObject { ["color"] = Look.Color, ["symbol"] = Look.Symbol, ["size"] = 7 },
    };

    internal override void Draw(PlotArea area, SvgWriter svg) => LineSvg.Draw(this, area, svg);

    private static string Value(double value) => NumberText.Significant(value);
}
