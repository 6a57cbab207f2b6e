using System.Reflection;
using System.Text.Json.Nodes;
using Descent.Plotting;
using Plotly.NET;
using Plotly.NET.CSharp;
using Figure = Descent.Plotting.Figure;

namespace Descent.PlotlyNet.Tests;

public class PlotlyNetTests
{
    private static readonly double[] X = [1, 2, 3];

    public static TheoryData<Figure> Figures =>
    [
        Charts.Line("Loss falls", "epoch", Axis.Log("loss"), ("training", X, [1, 0.1, 0.01]), ("validation", X, [1, double.NaN, 0.2])),
        Charts.Markers("Two classes", "x", "y", ("a", X, X), ("b", X, [3, 2, 1])),
        Charts.Bars("One is longer", "name", "length", ("a", 1), ("b", 2)),
        Charts.HeatMap("A saddle", "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => x * y, 5), aroundZero: true),
        Charts.Surface("A bowl", "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => (x * x) + (y * y), 5)),
        Charts.Contour("A path descends", "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => (x * x) + (y * y), 5), ("path", [1, 0.5, 0], [1, 0.2, 0])),
        Charts.Histogram("They share bins", "value", 4, ("a", X), ("b", [1, 4, 4])),
        Charts.Overlay("A line among points", Charts.Markers("", "x", "y", ("a", X, X)), Charts.Line("", "x", "y", ("b", X, [3, 2, 1]))),
        Charts.Beside("Two panels", Charts.Line("left", "x", "y", ("a", X, X)), Charts.HeatMap("right", "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => x * y, 5))),
    ];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_survives_the_way_through_plotly_net(Figure figure)
    {
        var before = JsonNode.Parse(figure.ToPlotlyJson())!;
        var after = JsonNode.Parse(Plotting.PlotlyNet.Redraw(figure.ToPlotlyJson()))!;

        Assert.Equal(Sorted(before), Sorted(after));
    }

    [Fact]
    public void A_chart_is_styled_further_and_keeps_what_it_had()
    {
        var figure = Charts.Line("Loss falls", "epoch", "loss (nats)", ("training", X, X));

        var chart = figure.ToPlotlyNet().WithTitle("Mine").WithXAxisStyle<double, double, string>(TitleText: "step");
        var layout = JsonNode.Parse(GenericChart.toJson(chart))!["layout"]!;

        Assert.Equal("Mine", layout["title"]!["text"]!.GetValue<string>());
        Assert.Equal("step", layout["xaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal("loss (nats)", layout["yaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal("y", layout["xaxis"]!["anchor"]!.GetValue<string>());
        Assert.Equal("#0072B2", JsonNode.Parse(GenericChart.toJson(chart))!["data"]![0]!["line"]!["color"]!.GetValue<string>());
    }

    [Fact]
    public void A_chart_of_plotly_net_gets_its_title_by_the_same_method()
    {
        var titled = Plotly.NET.CSharp.Chart.Line<double, double, string>(X, X).WithTitle("It rises");

        Assert.Equal("It rises", JsonNode.Parse(GenericChart.toJson(titled))!["layout"]!["title"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void An_animation_is_refused_with_what_to_do_instead()
    {
        var figure = Charts.Line("A ball rolls", "x", "y", ("ball", X, X));
        figure = figure with { Frames = [new("1", "left", figure.Panels), new("2", "right", figure.Panels)] };

        Assert.Equal(
            "Plotly.NET has no frames, and the figure \"A ball rolls\" has 2; show the figure itself, or pass figure with { Frames = [] }.",
            Assert.Throws<NotSupportedException>(figure.ToPlotlyNet).Message);
    }

    [Fact]
    public void A_notebook_that_loads_the_integration_gets_both_packages() => Assert.Superset(
        new HashSet<string> { "Plotly.NET", "Plotly.NET.CSharp" },
        typeof(Plotting.PlotlyNet).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToHashSet());

    [Fact]
    public void Descent_finds_the_integration_by_its_name()
    {
        var find = typeof(Figure).Assembly.GetType("Descent.Plotting.PlotlyNetLayer")!.GetMethod("Find", BindingFlags.Static | BindingFlags.NonPublic)!;

        var redraw = (Func<string, string>)find.Invoke(null, null)!;

        Assert.Equal("{\"data\":[],\"layout\":{},\"config\":{}}", redraw("{\"layout\":{},\"data\":[]}"));
        Assert.Equal("what it cannot read", redraw("what it cannot read"));
    }

    // Members in order of name, because the order of a JSON object means nothing; 1.0 and 1 are one number.
    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject members => $"{{{string.Join(",", members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Sorted(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(",", items.Select(Sorted))}]",
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.Number => value.GetValue<double>().ToString("R"),
        _ => node?.ToJsonString() ?? "null",
    };
}
