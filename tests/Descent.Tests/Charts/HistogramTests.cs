using System.Text.Json.Nodes;
using Descent.Plotting;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public class HistogramTests
{
    [Fact]
    public void Bins_are_equally_wide_round_and_the_same_for_all_groups()
    {
        var marks = Marks(Chart.Histogram("t", "x", 5, ("a", [0.1, 0.9]), ("b", [0.13, 0.97])));

        Assert.Equal([0, 0.2, 0.4, 0.6, 0.8, 1], marks[0].Edges);
        Assert.Equal(marks[0].Edges, marks[1].Edges);
    }

    [Fact]
    public void Each_value_is_in_one_bin_and_on_an_edge_in_the_one_that_begins_there()
    {
        double[] values = [0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.6, 0.7, 1];

        var mark = Marks(Chart.Histogram("t", "x", 10, ("a", values))).Single();

        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], mark.Edges);
        Assert.Equal([1, 1, 1, 1, 1, 0, 2, 1, 0, 1], mark.Heights);
    }

    [Theory]
    [InlineData(30, 36)]
    [InlineData(14, 14)]
    [InlineData(7, 8)]
    public void There_are_about_as_many_bins_as_asked_for(int asked, int bins) =>
        Assert.Equal(bins, Marks(Chart.Histogram("t", "x", asked, ("a", [-3.5, 3.5]))).Single().Heights.Count);

    [Fact]
    public void Shares_are_of_all_finite_values_of_the_group()
    {
        var marks = Marks(Chart.Histogram("t", Axis.Linear("x", 0, 2), 2, shares: true, ("small", [0.5, double.NaN]), ("large", [0.5, 1.5, 1.5, 9])));

        Assert.Equal([100, 0], marks[0].Heights);
        Assert.Equal([25, 50], marks[1].Heights);
    }

    [Fact]
    public void What_lies_beyond_the_axis_is_counted_in_the_caption() => Assert.Equal(
        "2 of 4 values lie beyond the axis and are not drawn.", Chart.Histogram("t", Axis.Linear("x", 0, 2), 2, ("a", [-1, 0, 2, 3])).Caption);

    [Fact]
    public void A_constant_gets_a_bin() => Assert.Equal(3, Marks(Chart.Histogram("t", "x", 5, ("a", [4, 4, 4]))).Single().Heights.Sum());

    [Fact]
    public void The_table_names_the_bins()
    {
        var table = Chart.Histogram("t", "weight", 2, ("a", [0, 1, 2]), ("b", [0, 0, 2])).Data;

        Assert.Equal(["weight", "a", "b"], table.Headers);
        Assert.Equal([["0 to 1", "1", "2"], ["1 to 2", "2", "1"]], table.Rows.Select(row => row.ToArray()));
    }

    [Fact]
    public void Plotly_draws_steps_from_zero_to_zero()
    {
        var trace = JsonNode.Parse(Chart.Histogram("t", "x", 2, ("a", [0, 1, 2])).ToPlotlyJson())!["data"]![0]!;

        Assert.Equal(("[0,0,1,2]", "[0,1,2,0]"), (trace["x"]!.ToJsonString(), trace["y"]!.ToJsonString()));
        Assert.Equal("hv", trace["line"]!["shape"]!.GetValue<string>());
    }

    [Fact]
    public void No_groups() => Throws("Charts.Histogram expects at least one group, got none; pass (\"name\", values).", () => Chart.Histogram("t", "x", 5));

    [Fact]
    public void Nothing_finite() => Throws(
        "Charts.Histogram expects finite values, got none in \"b\"; leave the group out, or fill it first.", () => Chart.Histogram("t", "x", 5, ("a", [1]), ("b", [double.NaN])));

    [Fact]
    public void A_log_axis() => Throws(
        "Charts.Histogram expects a linear axis, because bins are equally wide; count the logarithms of the values instead.", () => Chart.Histogram("t", Axis.Log("x"), 5, ("a", [1])));

    private static List<HistogramMark> Marks(Figure figure) => [.. figure.Panels[0].Marks.Cast<HistogramMark>()];

    private static void Throws(string message, Func<Figure> chart) =>
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(chart).Message.Split(" (Parameter")[0]);
}
