using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Descent.Plotting;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public partial class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly double[] X = [1, 2, 3];

    [Fact]
    public void Training_and_validation_look_the_same_in_every_figure()
    {
        var traces = Traces("line");

        Assert.Equal(("#0072B2", "solid", "circle"), Look(traces[0]!));
        Assert.Equal(("#E69F00", "dash", "square"), Look(traces[1]!));
    }

    [Fact]
    public void Eight_lines_differ_in_more_than_colour()
    {
        var looks = SeriesStyle.For([.. Enumerable.Range(0, 8).Select(i => $"run {i}"), "training"]);

        Assert.Equal(9, looks.Distinct().Count());
        Assert.True(looks.Select(look => look.Dash).Distinct().Count() >= 5);
        Assert.DoesNotContain(looks.Take(5), look => look.Color == "#0072B2");
    }

    [Fact]
    public void What_is_not_finite_is_null_for_plotly_and_a_gap_in_the_drawing()
    {
        Assert.Equal("[1,null,0,20,null,2]", Traces("gaps")[0]!["y"]!.ToJsonString());
        var line = Draw("gaps").Descendants(Svg + "path").Single(path => path.Attribute("stroke-width")?.Value == "2.5");

        // Of six points, two are not finite and one has no logarithm: three runs of one point each.
        Assert.Equal(3, line.Attribute("d")!.Value.Count(letter => letter == 'M'));
        Assert.DoesNotContain('L', line.Attribute("d")!.Value);
    }

    [Fact]
    public void What_lies_beyond_the_axis_is_marked()
    {
        Assert.Single(Draw("gaps").Descendants(Svg + "title"), title => title.Value == "beyond the axis");
        Assert.Contains("beyond the colours", SampleFigures.All["heat map"].ToSvg(), StringComparison.Ordinal);
        Assert.Contains("grey: clipped", SampleFigures.All["surface"].ToSvg(), StringComparison.Ordinal);
        Assert.Equal("z, clipped", Traces("surface")[0]!["colorbar"]!["title"]!["text"]!.GetValue<string>());
        Assert.DoesNotContain("beyond", SampleFigures.All["line"].ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_axis_says_so() =>
        Assert.Contains(Draw("gaps").Descendants(Svg + "text"), text => text.Value == "loss, log scale");

    [Fact]
    public void A_log_axis_of_few_powers_of_ten_has_whole_numbers_at_its_ticks()
    {
        JsonNode Y(double[] values) => JsonNode.Parse(Chart.Line("t", "x", Axis.Log("y"), ("a", X, values)).ToPlotlyJson())!["layout"]!["yaxis"]!;

        Assert.Equal(["0.2", "0.5", "1", "2"], Y([0.15, 1, 3])["ticktext"]!.AsArray().Select(text => text!.GetValue<string>()));
        Assert.Equal((null, 1), (Y([0.1, 1, 100])["ticktext"], Y([0.1, 1, 100])["dtick"]!.GetValue<int>()));
        Assert.Equal(4, Y([1e-36, 1e-3, 1])["dtick"]!.GetValue<int>());
    }

    [Fact]
    public void Lines_that_end_at_the_edge_carry_their_names_there()
    {
        var names = Draw("line").Descendants(Svg + "text").Where(text => text.Value is "training" or "validation").ToList();

        Assert.Equal(2, names.Count);
        Assert.All(names, name => Assert.True((double)name.Attribute("x")! > 600));
    }

    [Fact]
    public void A_line_that_ends_early_gets_a_legend_instead()
    {
        var figure = Chart.Line("One stops", "x", "y", ("short", [0, 1], [0, 1]), ("long", [0, 10], [0, 1]));

        Assert.All(
            XElement.Parse(figure.ToSvg()).Descendants(Svg + "text").Where(text => text.Value is "short" or "long"),
            name => Assert.True((double)name.Attribute("x")! < 300));
    }

    [Fact]
    public void Bars_start_at_zero_and_long_names_lay_them_down()
    {
        var bars = Draw("bars").Descendants(Svg + "rect").ToList();

        Assert.Equal((double)bars[0].Attribute("y")! + (double)bars[0].Attribute("height")!, (double)bars[2].Attribute("y")!, 0.11);
        Assert.Contains(XElement.Parse(Chart.Bars("t", "x", "y", ("a", 11), ("b", 12)).ToSvg()).Descendants(Svg + "text"), tick => tick.Value == "0");
        Assert.Equal("v", Traces("bars")[0]!["orientation"]!.GetValue<string>());
        Assert.Equal("h", Traces("groups")[0]!["orientation"]!.GetValue<string>());
        Assert.Equal(["", "/"], Traces("groups").Select(trace => trace!["marker"]!["pattern"]!["shape"]!.GetValue<string>()));
    }

    [Fact]
    public void A_field_around_zero_has_its_neutral_colour_there()
    {
        var trace = Traces("heat map")[0]!;

        Assert.Equal((-0.5, 0.5), (trace["zmin"]!.GetValue<double>(), trace["zmax"]!.GetValue<double>()));
        Assert.Equal("#F2F2F2", trace["colorscale"]![4]![1]!.GetValue<string>());
    }

    [Fact]
    public void A_small_matrix_has_its_numbers_in_the_cells_and_its_first_row_on_top()
    {
        var cells = Draw("matrix").Descendants(Svg + "text").Where(text => text.Value is "9" or "10" && text.Attribute("fill") is not null).ToList();

        Assert.Equal(["9", "10"], cells.OrderBy(cell => (double)cell.Attribute("y")!).Select(cell => cell.Value));
        Assert.Equal(["b", "0", "10"], SampleFigures.All["matrix"].Data.Rows[1]);
    }

    [Fact]
    public void Many_cells_are_a_picture_with_a_pixel_for_each_the_first_row_at_the_bottom()
    {
        var svg = XElement.Parse(Chart.HeatMap("t", "x", "y", "z", Grid.Of(0, 1, 0, 1, (x, y) => x + (2 * y), 40)).ToSvg());
        var (width, height, pixels) = PngReader.Read(svg.Descendants(Svg + "image").Single().Attribute("href")!.Value);

        Assert.Equal((40, 40), (width, height));
        Assert.Equal([0x44, 0x01, 0x54, 255], pixels[(4 * 39 * 40)..][..4]);
        Assert.Equal([0xFD, 0xE7, 0x25, 255], pixels[(4 * 39)..][..4]);
        Assert.Empty(XElement.Parse(Chart.HeatMap("t", Axis.Log("x"), "y", "z", Grid.Of(1, 2, 0, 1, (x, y) => x + y, 40)).ToSvg()).Descendants(Svg + "image"));
    }

    [Fact]
    public void A_surface_is_thinned_to_41_by_41_cells() =>
        Assert.Equal(41 * 41, Draw("rough surface").Descendants(Svg + "path").Count(path => Color().IsMatch(path.Attribute("fill")?.Value ?? "")));

    [Fact]
    public void Bars_that_are_named_by_numbers_stand_in_their_places()
    {
        var plotly = JsonNode.Parse(Chart.Bars("t", "network", "loss", ("1", 0.5), ("2", 0.25), ("10", 1)).ToPlotlyJson())!;

        Assert.Equal("[0,1,2]", plotly["data"]![0]!["x"]!.ToJsonString());
        Assert.Equal("[0,1,2]", plotly["layout"]!["xaxis"]!["tickvals"]!.ToJsonString());
        Assert.Equal("""["1","2","10"]""", plotly["layout"]!["xaxis"]!["ticktext"]!.ToJsonString());
    }

    [Fact]
    public void Learning_curves_of_several_runs_share_one_range_of_losses()
    {
        var figure = SampleFigures.All["learning curves of two"];

        Assert.Equal(["loss, short", "loss, diverging"], figure.Panels.Select(panel => panel.Y.Title));
        Assert.All(figure.Panels, panel => Assert.Equal((0.0, 2.75), (panel.Y.From, panel.Y.To)));
        Assert.All(figure.Panels, panel => Assert.Equal(["training", "validation"], panel.Marks.Select(mark => mark.Name)));
        var last = Assert.IsType<LineMark>(figure.Panels[0].Marks[1]);
        Assert.Equal([2.5], last.Y);
    }

    [Fact]
    public void Learning_curves_say_where_the_validation_loss_is_lowest()
    {
        var figure = SampleFigures.All["learning curves"];

        Assert.Equal("Validation loss is lowest in epoch 2 of 3: 1.5", figure.Title);
        Assert.Equal(
            "Validation loss is lowest in epoch 2 of 3: 1.5 (loss: training goes from 2 to 0.5; validation goes from 2.1 to 1.75, lowest 1.5 at 2; validation accuracy (%) goes from 30 to 62.5).",
            figure.AltText);
        Assert.Equal(["epoch", "loss: training", "loss: validation", "validation accuracy (%)"], figure.Data.Headers);
        Assert.Equal(["x", "x", "x2"], Traces("learning curves").Select(trace => trace!["xaxis"]!.GetValue<string>()));
    }

    [Fact]
    public void A_long_table_is_thinned_evenly_from_the_first_row_to_the_last()
    {
        var table = SampleFigures.All["long lines"].Data;

        Assert.Equal(200, table.Rows.Count);
        Assert.Equal(("0", "9,999"), (table.Rows[0][0], table.Rows[^1][0]));
        Assert.Equal("200 of 10,000 rows, evenly spread.", table.Caption);
    }

    [Fact]
    public void Series_with_places_of_their_own_share_one_table()
    {
        var table = Chart.Line("t", "x", "y", ("a", [1], [2]), ("b", [3], [4.00049])).Data;

        Assert.Equal(["series", "x", "y"], table.Headers);
        Assert.Equal(["b", "3", "4"], table.Rows[1]);
    }

    [Fact]
    public void A_chart_keeps_its_numbers_when_the_caller_changes_theirs()
    {
        double[] y = [1, 2, 3];
        var figure = Chart.Line("t", "x", "y", ("a", X, y));

        y[0] = 100;

        Assert.Equal("[1,2,3]", JsonNode.Parse(figure.ToPlotlyJson())!["data"]![0]!["y"]!.ToJsonString());
    }

    private static JsonArray Traces(string kind) => JsonNode.Parse(SampleFigures.All[kind].ToPlotlyJson())!["data"]!.AsArray();

    private static XElement Draw(string kind) => XElement.Parse(SampleFigures.All[kind].ToSvg());

    private static (string Color, string Dash, string Symbol) Look(JsonNode trace) =>
        (trace["line"]!["color"]!.GetValue<string>(), trace["line"]!["dash"]!.GetValue<string>(), trace["marker"]!["symbol"]!.GetValue<string>());

    [GeneratedRegex("^#[0-9A-F]{6}$")]
    private static partial Regex Color();
}
