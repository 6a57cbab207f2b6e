using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>How many values fall into each of several bins that lie side by side.</summary>
/// <param name="Name">Whose values they are.</param>
/// <param name="Edges">Where bins begin and end, one more than there are bins.</param>
/// <param name="Heights">What each bin holds: a count, or a share in percent.</param>
/// <param name="Look">How it looks.</param>
public sealed record HistogramMark(string Name, IReadOnlyList<double> Edges, IReadOnlyList<double> Heights, SeriesStyle Look) : Mark(Name)
{
    /// <summary>Whether no other histogram shares the panel; else each covers only a little of those behind it.</summary>
    public bool IsOnly { get; init; }

    internal double Fill => IsOnly ? 0.55 : 0.25;

    internal override SeriesStyle Style => Look;

    internal override Mark In(SeriesStyle look) => this with { Look = look };

    internal override IEnumerable<double> Xs => Edges;

    internal override IEnumerable<double> Ys => Heights.Append(0);

    internal override string Summary(Panel panel)
    {
        var highest = Heights.Index().MaxBy(bin => bin.Item).Index;
        return $"{(Name.Length > 0 ? $"{Name}: " : "")}{panel.Y.Title} highest between {NumberText.Significant(Edges[highest])} and {NumberText.Significant(Edges[highest + 1])}, with {NumberText.Significant(Heights[highest])}";
    }

    internal override IEnumerable<(string Place, string Value)> Pairs(Panel panel) =>
        Heights.Select((height, i) => ($"{NumberText.Significant(Edges[i])} to {NumberText.Significant(Edges[i + 1])}", NumberText.Significant(height)));

    // A line in steps, because plotly's own bars could not lie behind each other in one panel and beside each other in another.
    internal override JsonObject ToTrace() => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["name"] = PlotlyJson.Text(Name),
        ["x"] = PlotlyJson.Numbers([Edges[0], .. Edges]),
        ["y"] = PlotlyJson.Numbers([0, .. Heights, 0]),
        ["text"] = new JsonArray(["", .. Heights.Select((_, i) => (JsonNode)$"{NumberText.Significant(Edges[i])} to {NumberText.Significant(Edges[i + 1])}"), ""]),
        ["hovertemplate"] = "%{text}: %{y:.4~g}<extra>%{fullData.name}</extra>",
        ["line"] = new JsonObject { ["color"] = Look.Color, ["dash"] = Look.Dash, ["width"] = 2, ["shape"] = "hv" },
        ["fill"] = "tozeroy",
        ["fillcolor"] = $"{Look.Color}{(int)(255 * Fill):X2}",
    };

    internal override void Draw(PlotArea area, SvgWriter svg) => HistogramSvg.Draw(this, area, svg);
}
