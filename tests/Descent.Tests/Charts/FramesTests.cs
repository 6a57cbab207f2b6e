using System.Text.Json.Nodes;
using System.Xml.Linq;
using Descent.Plotting;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public class FramesTests
{
    private static readonly double[] X = [0, 1, 2];
    private static readonly Figure Moving = SampleFigures.All["frames"];

    [Fact]
    public void It_starts_on_the_chosen_frame_under_a_title_of_its_own()
    {
        Assert.Equal("It moves", Moving.Title);
        Assert.Equal(("step", 3), (Moving.Slider, Moving.Start));
        Assert.Same(Moving.Frames[3].Panels, Moving.Panels);
        Assert.Equal("It is at 3", Moving.Frames[3].Title);
        Assert.StartsWith("It moves (9 frames, step 0 to 8; at step 3: It is at 3; still goes from 1 to 3; moving goes from 3 to 6)", Moving.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_frame_has_the_range_of_all_of_them() => Assert.All(Moving.Frames, frame =>
    {
        // Values from 0 to 16, and ticks 5 apart.
        Assert.Equal((0.0, 20.0), (frame.Panels[0].Y.From, frame.Panels[0].Y.To));
        Assert.Equal((1.0, 3.0), (frame.Panels[0].X.From, frame.Panels[0].X.To));
    });

    [Fact]
    public void A_range_that_the_axis_asks_for_stays()
    {
        var figure = Chart.Frames("t", "s", [.. Enumerable.Range(1, 3).Select(i => ($"{i}", Chart.Line("f", "x", Axis.Linear("y", 0, 2), ("a", X, [i, i, i]))))]);

        Assert.All(figure.Frames, frame => Assert.Equal((0.0, 2.0), (frame.Panels[0].Y.From, frame.Panels[0].Y.To)));
    }

    [Fact]
    public void A_reversed_axis_stays_reversed_over_its_range()
    {
        var figure = Chart.Frames("t", "s", [.. Enumerable.Range(1, 3).Select(i => ($"{i}", Chart.Line("f", "x", new Axis("y") { IsReversed = true }, ("a", X, [0, 1, i]))))]);

        Assert.Equal("[3,0]", JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!["yaxis"]!["range"]!.ToJsonString());
        Assert.Null(JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!["yaxis"]!["autorange"]);
    }

    [Fact]
    public void Colours_mean_the_same_in_every_frame()
    {
        var figure = Chart.Frames("t", "s", [Field("weak", 1), Field("strong", 8)]);

        var fields = figure.Frames.Select(frame => (FieldMark)frame.Panels[0].Marks[0]).ToList();
        Assert.All(fields, field => Assert.Equal((-8.0, 8.0), (field.ColorScale.Low, field.ColorScale.High)));

        static (string, Figure) Field(string name, double size) => (name, Chart.HeatMap(name, "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => size * x * y, 3), aroundZero: true));
    }

    [Fact]
    public void Plotly_gets_in_each_frame_only_what_changes_in_any()
    {
        var plot = JsonNode.Parse(Moving.ToPlotlyJson())!;

        var frames = plot["frames"]!.AsArray();
        Assert.Equal(9, frames.Count);
        Assert.All(frames, frame => Assert.Equal("[1]", frame!["traces"]!.ToJsonString()));
        Assert.Equal("[{\"y\":[7,7,14]}]", frames[7]!["data"]!.ToJsonString());
        Assert.Equal("[3,3,6]", plot["data"]![1]!["y"]!.ToJsonString());
    }

    [Fact]
    public void A_copy_with_the_same_values_does_not_change()
    {
        var figure = Chart.Frames("t", "s", [.. Enumerable.Range(0, 4).Select(i => ($"{i}", Chart.Beside("f", Chart.Surface("s", "x", "y", "z", Grid.Of(0, 1, 0, 1, (x, y) => x + y, 5)), Chart.Line("l", "x", "y", ("a", X, [i, i, i])))))]);

        Assert.Equal("[1]", JsonNode.Parse(figure.ToPlotlyJson())!["frames"]![0]!["traces"]!.ToJsonString());
        var plots = Plan(figure)["plots"]!;
        Assert.Equal(("[]", "[0]"), (plots[0]!["traces"]!.ToJsonString(), plots[1]!["traces"]!.ToJsonString()));
        Assert.All(plots[0]!["moments"]!.AsArray(), moment => Assert.Empty(moment!.AsArray()));
    }

    [Fact]
    public void Plotlys_slider_starts_at_the_start_and_finds_frames_of_one_name_apart()
    {
        var figure = Chart.Frames("t", "s", [("same", Line(1)), ("same", Line(2)), ("other", Line(3))], start: 1);

        var plot = JsonNode.Parse(figure.ToPlotlyJson())!;
        var slider = plot["layout"]!["sliders"]![0]!;

        Assert.Equal(1, slider["active"]!.GetValue<int>());
        Assert.Equal(["same", "same", "other"], slider["steps"]!.AsArray().Select(step => step!["label"]!.GetValue<string>()));
        Assert.Equal(plot["frames"]!.AsArray().Select(frame => frame!["name"]!.GetValue<string>()), slider["steps"]!.AsArray().Select(step => step!["args"]![0]![0]!.GetValue<string>()));
        Assert.Equal(3, plot["frames"]!.AsArray().Select(frame => frame!["name"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void The_page_shows_a_few_moments_and_holds_the_plan_of_all()
    {
        var html = Moving.ToHtml();
        var still = XElement.Parse(html[html.IndexOf("<div class=\"descent-moments\">", StringComparison.Ordinal)..html.IndexOf("<details>", StringComparison.Ordinal)]);

        var moments = still.Elements().ToList();
        Assert.All(moments, moment => Assert.Equal("descent-moment", moment.Attribute("class")!.Value));
        Assert.Equal(["0", "2", "3", "5", "6", "8"], moments.Select(moment => moment.Attribute("data-frame")!.Value));
        Assert.Equal("step 2: It is at 2", moments[1].Element("p")!.Value);
        Assert.Equal(9, Plan(Moving)["frames"]!.AsArray().Count);
        Assert.Equal("[\"8\",\"It is at 8\"]", Plan(Moving)["frames"]![8]!.ToJsonString());
        Assert.Equal(3, Plan(Moving)["start"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(4, 0, 6, "0 1 2 3")]
    [InlineData(100, 0, 6, "0 20 40 59 79 99")]
    [InlineData(100, 99, 6, "0 20 40 59 79 99")]
    [InlineData(100, 98, 6, "0 20 40 59 98 99")]
    [InlineData(100, 1, 4, "0 1 66 99")]
    public void Moments_are_spread_evenly_with_the_start_among_them(int count, int start, int most, string expected) =>
        Assert.Equal(expected, string.Join(' ', Moments.Of(count, start, most)));

    [Fact]
    public void The_table_has_a_row_for_each_moment_with_its_finding_and_what_changes()
    {
        var table = Moving.Data;

        Assert.Equal(["step", "finding", "moving"], table.Headers);
        Assert.Equal(["8", "It is at 8", "moving goes from 8 to 16"], table.Rows[8]);
    }

    [Fact]
    public void Names_and_findings_cannot_end_the_script()
    {
        const string hostile = "</script><b>'\"&";
        var html = Chart.Frames(hostile, hostile, [(hostile, Line(1, hostile)), (hostile, Line(2, hostile))]).ToHtml();

        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void One_frame() => Throws("Charts.Frames expects at least 2 frames, got 1; show a single figure by itself.", () => Chart.Frames("t", "s", [("a", Line(1))]));

    [Fact]
    public void A_start_beyond_the_end() => Throws("Charts.Frames expects a start from 0 to 1, got 2.", () => Chart.Frames("t", "s", [("a", Line(1)), ("b", Line(2))], start: 2));

    [Fact]
    public void Another_number_of_panels() => Throws(
        "Charts.Frames expects the same panels and marks in every frame, but \"a\" has 1 panel and \"b\" has 2 panels; draw the same things in each, with other values.",
        () => Chart.Frames("t", "s", [("a", Line(1)), ("b", Chart.Beside("f", Line(1), Line(2)))]));

    [Fact]
    public void Another_axis() => Throws(
        "Charts.Frames expects the same panels and marks in every frame, but \"a\" has the axes \"x\" and \"y\" and \"b\" has the axes \"x\" and \"y, log scale\"; draw the same things in each, with other values.",
        () => Chart.Frames("t", "s", [("a", Line(1)), ("b", Chart.Line("f", "x", Axis.Log("y"), ("a", X, X)))]));

    [Fact]
    public void Other_marks() => Throws(
        "Charts.Frames expects the same panels and marks in every frame, but \"a\" has the marks line \"a\" in panel 2 and \"b\" has the marks line \"a\", line \"b\" in panel 2; draw the same things in each, with other values.",
        () => Chart.Frames("t", "s", [("a", Chart.Beside("f", Line(1), Line(1))), ("b", Chart.Beside("f", Line(1), Chart.Line("f", "x", "y", ("a", X, X), ("b", X, X))))]));

    [Fact]
    public void Frames_of_frames() => Throws(
        "Charts.Frames expects still figures, got the animation \"It moves\"; put the figures together first and make frames of the whole.", () => Chart.Frames("t", "s", [("a", Moving), ("b", Moving)]));

    private static Figure Line(double y, string title = "f") => Chart.Line(title, "x", "y", ("a", X, [y, y, y]));

    private static JsonNode Plan(Figure figure) => JsonNode.Parse(figure.ToHtml().Split("<script type=\"application/json\">")[1].Split("</script>")[0])!;

    private static void Throws(string message, Func<Figure> chart) =>
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(chart).Message.Split(" (Parameter")[0]);
}
