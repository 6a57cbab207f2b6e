using System.Text.Json.Nodes;
using System.Xml.Linq;
using Descent.Plotting;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

/// <summary>Figures put on top of each other, and beside each other.</summary>
public class CombinedChartTests
{
    private static readonly double[] X = [1, 2, 3];
    private static readonly Figure Points = Chart.Markers("Two clouds", "x₁", "x₂", ("a", X, X), ("b", X, [3, 2, 1])) with { Caption = "Drawn." };
    private static readonly Figure Line = Chart.Line("A line", "ignored", "ignored", ("boundary", [0, 4], [2, 2])) with { Caption = "Computed." };
    private static readonly Figure Slope = Chart.Surface("slope", "x", "y", "z", Grid.Of(0, 1, 0, 1, (x, y) => x + (2 * y), 3));
    private static readonly Figure Field = Chart.HeatMap("A saddle", "x", "y", "score", Grid.Of(-1, 5, -1, 5, (x, y) => x * y, 5));

    [Fact]
    public void An_overlay_has_all_marks_on_the_axes_of_the_first()
    {
        var figure = Chart.Overlay("The line parts them", Points, Line);

        Assert.Equal("The line parts them", figure.Title);
        Assert.Equal(("x₁", "x₂"), (figure.Panels.Single().X.Title, figure.Panels.Single().Y.Title));
        Assert.Equal(["a", "b", "boundary"], figure.Panels.Single().Marks.Select(mark => mark.Name));
        Assert.Equal("Drawn. Computed.", figure.Caption);
    }

    [Fact]
    public void Two_layers_that_would_look_the_same_are_told_apart()
    {
        var looks = Chart.Overlay("t", Points, Line).Panels[0].Marks.Select(mark => mark.Style!).ToList();

        Assert.Equal(Points.Panels[0].Marks[0].Style, looks[0]);
        Assert.Equal(Points.Panels[0].Marks[0].Style, Line.Panels[0].Marks[0].Style);
        Assert.Equal(3, looks.Select(look => look.Color).Distinct().Count());
    }

    [Fact]
    public void The_same_name_keeps_its_look_in_every_layer()
    {
        var marks = Chart.Overlay("t", Points, Chart.Line("l", "x", "y", ("a", X, X))).Panels[0].Marks;

        Assert.Equal(marks[0].Style, marks[2].Style);
    }

    [Fact]
    public void A_field_lies_at_the_back_and_what_is_on_top_of_it_is_named()
    {
        var figure = Chart.Overlay("t", Points, Field);

        Assert.IsType<HeatMapMark>(figure.Panels[0].Marks[0]);
        Assert.StartsWith("rgba(", JsonNode.Parse(figure.ToPlotlyJson())!["data"]![0]!["colorscale"]![0]![1]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("#", JsonNode.Parse(Field.ToPlotlyJson())!["data"]![0]!["colorscale"]![0]![1]!.GetValue<string>(), StringComparison.Ordinal);
        var names = XElement.Parse(figure.ToSvg()).Descendants().Where(node => node.Name.LocalName == "text").Select(text => text.Value).ToList();
        Assert.Contains("a", names);
        Assert.Contains("score", names);
        Assert.Equal([false, true, true], JsonNode.Parse(figure.ToPlotlyJson())!["data"]!.AsArray().Select(trace => trace!["showlegend"]!.GetValue<bool>()));
    }

    [Fact]
    public void Panels_stand_beside_each_other_in_order()
    {
        var figure = Chart.Beside("Both", Points, Field);

        Assert.Equal(["x₁", "x"], figure.Panels.Select(panel => panel.X.Title));
        Assert.Equal(["x₂: a", "x₂: b"], figure.Data.Rows.Select(row => row[0]).Distinct());
    }

    [Fact]
    public void Two_fields_beside_each_other_have_a_colour_bar_each()
    {
        var traces = JsonNode.Parse(Chart.Beside("Both", Field, Field).ToPlotlyJson())!["data"]!.AsArray();

        Assert.InRange(traces[0]!["colorbar"]!["x"]!.GetValue<double>(), 0.3, 0.5);
        Assert.InRange(traces[1]!["colorbar"]!["x"]!.GetValue<double>(), 0.8, 1);
    }

    [Fact]
    public void Nothing_to_put_together() => Throws("Charts.Overlay expects at least one figure, got none.", () => Chart.Overlay("t"));

    [Fact]
    public void A_layer_of_two_panels() => Throws(
        "Charts.Overlay expects figures of one panel that can lie on each other, got 2 panels in \"Both\"; put panels beside each other with Charts.Beside after the overlay.",
        () => Chart.Overlay("t", Points, Chart.Beside("Both", Points, Line)));

    [Fact]
    public void A_surface_on_top() => Throws(
        "Charts.Overlay expects figures of one panel that can lie on each other, got a surface on top in \"slope\"; pass it first, or draw its level lines with Charts.Contour.",
        () => Chart.Overlay("t", Line, Slope));

    [Fact]
    public void Bars_on_a_surface() => Throws(
        "Charts.Overlay expects figures of one panel that can lie on each other, got something else than lines and points on a surface in \"bars\"; draw it beside the surface.",
        () => Chart.Overlay("t", Slope, Chart.Bars("bars", "x", "y", ("a", 1))));

    [Fact]
    public void On_a_surface_a_path_has_its_height()
    {
        var figure = Chart.Overlay("It goes up", Slope, Chart.Line("p", "x", "y", ("path", [0, 0.25, 0.5], [0, 0.5, 0.5])), Chart.Markers("m", "x", "y", ("end", [0.5], [0.5])));
        var traces = JsonNode.Parse(figure.ToPlotlyJson())!["data"]!.AsArray();

        // Two hundredths of the range, which is 3, above the plane x + 2y.
        Assert.Equal(["surface", "scatter3d", "scatter3d"], traces.Select(trace => trace!["type"]!.GetValue<string>()));
        Assert.Equal([0.06, 1.31, 1.56], traces[1]!["z"]!.AsArray().Select(z => z!.GetValue<double>()).Where((_, i) => i % 12 == 0));
        Assert.All(traces[1]!["x"]!.AsArray().Zip(traces[1]!["y"]!.AsArray(), traces[1]!["z"]!.AsArray()), point =>
            Assert.Equal(point.First!.GetValue<double>() + (2 * point.Second!.GetValue<double>()) + 0.06, point.Third!.GetValue<double>(), 1e-5));
        Assert.Equal(3, traces[1]!["marker"]!["size"]!.AsArray().Count(size => size!.GetValue<double>() > 0));
        Assert.Equal(["lines+markers", "markers"], traces.Skip(1).Select(trace => trace!["mode"]!.GetValue<string>()));
        Assert.Contains("path", XElement.Parse(figure.ToSvg()).Descendants().Where(node => node.Name.LocalName == "text").Select(text => text.Value));
    }

    [Fact]
    public void On_a_surface_no_path_has_a_colour_of_the_surface_unless_its_name_has_that_colour_everywhere()
    {
        var marks = Chart.Overlay("t", Slope, Chart.Line("p", "x", "y", ("path", X, X), ("training", X, X))).Panels[0].Marks;

        Assert.Equal(["#E69F00", "#0072B2"], marks.Skip(1).Select(mark => mark.Style!.Color));
    }

    [Fact]
    public void What_lies_beside_the_surface_has_no_height() =>
        Assert.Equal("[null,0.06]", JsonNode.Parse(Chart.Overlay("t", Slope, Chart.Markers("p", "x", "y", ("path", [-1, 0], [0, 0]))).ToPlotlyJson())!["data"]![1]!["z"]!.ToJsonString());

    private static void Throws(string message, Func<Figure> chart) =>
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(chart).Message.Split(" (Parameter")[0]);
}
