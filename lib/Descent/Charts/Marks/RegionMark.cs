using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>A polygon, filled so thinly that what lies on it stays readable.</summary>
/// <param name="Name">What holds inside it.</param>
/// <param name="X">Its corners, around it.</param>
/// <param name="Y">Their heights; without corners the region is empty.</param>
/// <param name="Look">How it looks.</param>
public sealed record RegionMark(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, SeriesStyle Look) : PointsMark(Name, X, Y, Look)
{
    /// <summary>How much of the colour is laid on.</summary>
    internal const double Opacity = 0.22;

    internal override Mark In(SeriesStyle look) => this with { Look = look };

    internal override string Summary(Panel panel)
    {
        var (x, y) = PanelScales.Of(panel);
        return $"{Name} covers {NumberText.Significant(Math.Round(100 * Area / ((x.High - x.Low) * (y.High - y.Low))))} % of the picture";
    }

    internal override JsonObject ToTrace() => new()
    {
        ["type"] = "scatter",
        ["mode"] = "none",
        ["name"] = PlotlyJson.Text(Name),
        ["x"] = PlotlyJson.Numbers(X),
        ["y"] = PlotlyJson.Numbers(Y),
        ["fill"] = "toself",
        ["fillcolor"] = $"rgba({Convert.ToInt32(Look.Color[1..3], 16)},{Convert.ToInt32(Look.Color[3..5], 16)},{Convert.ToInt32(Look.Color[5..7], 16)},{Opacity})",
        ["hoverinfo"] = "skip",
    };

    internal override void Draw(PlotArea area, SvgWriter svg)
    {
        if (X.Count > 0)
        {
            var path = new SvgWriter();
            foreach (var (i, (x, y)) in X.Zip(Y).Index())
            {
                path.Add($"{(i == 0 ? "M" : "L")}{area.X(x)} {area.Y(y)}");
            }

            svg.Add($"<path d=\"{path.ToString()}z\" {Fill}/>");
        }
    }

    /// <summary>The paint.</summary>
    internal string Fill => $"fill=\"{Look.Color}\" fill-opacity=\"{Opacity}\"";

    // The shoelace formula.
    private double Area => Math.Abs(Enumerable.Range(0, X.Count).Sum(i => (X[i] * Y[(i + 1) % X.Count]) - (X[(i + 1) % X.Count] * Y[i]))) / 2;
}
