using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>A bar for each category, from 0 to its value.</summary>
/// <param name="Name">What the bars of this colour are; empty where there is one kind.</param>
/// <param name="Categories">The names along the axis.</param>
/// <param name="Values">Their values.</param>
/// <param name="Look">How they look.</param>
public sealed record BarsMark(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values, SeriesStyle Look) : Mark(Name)
{
    /// <summary>Whether the bars lie, so that long names can be read.</summary>
    public bool IsHorizontal { get; init; }

    /// <summary>Which of how many bars of a category this is.</summary>
    public (int Index, int Count) Place { get; init; } = (0, 1);

    internal override SeriesStyle Style => Look;

    internal override IEnumerable<double> Xs => IsHorizontal ? Reach : Positions;

    internal override IEnumerable<double> Ys => IsHorizontal ? Positions : Reach;

    internal override Mark In(SeriesStyle look) => this with { Look = look };

    internal override string Summary(Panel panel)
    {
        List<(string Category, double Value)> seen = [.. Categories.Zip(Values).Where(bar => double.IsFinite(bar.Second))];
        var name = Name.Length > 0 ? $"{Name}: " : "";
        if (seen.Count is 0)
        {
            return $"{name}no finite value";
        }

        var (low, high) = (seen.MinBy(bar => bar.Value), seen.MaxBy(bar => bar.Value));
        return seen.Count <= 4
            ? name + string.Join(", ", seen.Select(bar => $"{bar.Category} {NumberText.Significant(bar.Value)}"))
            : $"{name}from {NumberText.Significant(low.Value)} ({low.Category}) to {NumberText.Significant(high.Value)} ({high.Category})";
    }

    internal override IEnumerable<(string Place, string Value)> Pairs(Panel panel) => Categories.Zip(Values, (category, value) => (category, NumberText.Significant(value)));

    private IEnumerable<double> Reach => Values.Append(0);

    private IEnumerable<double> Positions => Enumerable.Range(0, Categories.Count).Select(i => (double)i);

    internal override JsonObject ToTrace()
    {
        // Places, which the axis names: plotly would take names such as "1" and "2" for numbers.
        var places = PlotlyJson.Numbers([.. Positions]);
        var values = PlotlyJson.Numbers(Values);
        return new()
        {
            ["type"] = "bar",
            ["orientation"] = IsHorizontal ? "h" : "v",
            ["name"] = PlotlyJson.Text(Name),
            ["x"] = IsHorizontal ? values : places,
            ["y"] = IsHorizontal ? places : values,
            ["marker"] = new JsonObject
            {
                ["color"] = Look.Color,
                ["line"] = new JsonObject { ["color"] = Look.Color, ["width"] = 1.5 },
                ["pattern"] = new JsonObject { ["shape"] = BarsSvg.Pattern(Place.Index) },
            },
            ["texttemplate"] = Values.Count * Place.Count <= 24 ? "%{value:.3~g}" : "",
            ["textposition"] = "outside",
            ["cliponaxis"] = false,
        };
    }

    internal override void Draw(PlotArea area, SvgWriter svg) => BarsSvg.Draw(this, area, svg);
}
