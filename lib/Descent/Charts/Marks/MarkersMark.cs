using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Points on their own.</summary>
/// <param name="Name">What they are, for example a class.</param>
/// <param name="X">Where they are.</param>
/// <param name="Y">Their values.</param>
/// <param name="Look">How they look.</param>
public sealed record MarkersMark(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, SeriesStyle Look) : PointsMark(Name, X, Y, Look)
{
    internal override Mark In(SeriesStyle look) => this with { Look = look };

    internal override string Summary(Panel panel)
    {
        List<(double X, double Y)> seen = [.. X.Zip(Y).Where(point => double.IsFinite(point.First) && double.IsFinite(point.Second))];
        var name = Name.Length > 0 ? $"{Name} has" : "there are";
        var count = $"{name} {NumberText.Significant(seen.Count)} point{(seen.Count == 1 ? "" : "s")}";
        return seen.Count is 0
            ? count
            : $"{count} around ({NumberText.Significant(seen.Average(point => point.X), 3)}, {NumberText.Significant(seen.Average(point => point.Y), 3)})";
    }

    internal override JsonObject ToTrace() => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["name"] = PlotlyJson.Text(Name),
        ["x"] = PlotlyJson.Numbers(X),
        ["y"] = PlotlyJson.Numbers(Y),
        ["marker"] = new JsonObject { ["color"] = Look.Color, ["symbol"] = Look.Symbol, ["size"] = 8, ["opacity"] = 0.85 },
    };

    internal override void Draw(PlotArea area, SvgWriter svg) => MarkersSvg.Draw(this, area, svg);
}
