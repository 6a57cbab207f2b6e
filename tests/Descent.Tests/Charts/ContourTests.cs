using System.Text.Json.Nodes;
using System.Xml.Linq;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public class ContourTests
{
    private static readonly Grid Bowl = Grid.Of(-2, 2, -2, 2, (x, y) => (x * x) + (y * y), 81);

    [Fact]
    public void The_level_line_of_a_bowl_is_a_circle()
    {
        var line = Assert.Single(ContourLines.Of(Bowl, z => z, 1));

        Assert.Equal(line[0], line[^1]);
        Assert.All(line, point => Assert.Equal(1, double.Hypot(point.X, point.Y), 1e-3));

        // Around once, each step a small one: the chain is in order and leaves nothing out.
        Assert.Equal(2 * Math.PI, line.Zip(line.Skip(1), (a, b) => double.Hypot(b.X - a.X, b.Y - a.Y)).Sum(), 1e-2);
        Assert.All(line.Zip(line.Skip(1)), pair => Assert.InRange(double.Hypot(pair.Second.X - pair.First.X, pair.Second.Y - pair.First.Y), 0, 0.075));
    }

    [Fact]
    public void On_a_plane_the_lines_are_straight_and_end_at_the_border()
    {
        var line = Assert.Single(ContourLines.Of(Grid.Of(0, 1, 0, 1, (x, y) => x + (2 * y), 11), z => z, 1.5));

        Assert.All(line, point => Assert.Equal(1.5, point.X + (2 * point.Y), 1e-12));
        Assert.Equal([(0.0, 0.75), (1.0, 0.25)], new[] { line[0], line[^1] }.Select(end => (Math.Round(end.X, 12), Math.Round(end.Y, 12))).Order());
    }

    [Theory]
    [InlineData(1, 0.4)]
    [InlineData(-1, -0.4)]
    public void At_a_saddle_the_middle_decides_which_corners_are_joined(double corner, double level)
    {
        // Corners high and low in turn, middle 0: from below 0 the high ones are joined, from above 0 the low ones.
        var lines = ContourLines.Of(new Grid([0, 1], [0, 1], Matrix<double>.Build.DenseOfArray(new[,] { { corner, -corner }, { -corner, corner } })), z => z, level);

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.True(Near(line[0], line[^1], (0, 0)) || Near(line[0], line[^1], (1, 1))));

        static bool Near((double X, double Y) a, (double X, double Y) b, (double X, double Y) corner) =>
            double.Hypot(a.X - corner.X, a.Y - corner.Y) < 0.5 && double.Hypot(b.X - corner.X, b.Y - corner.Y) < 0.5;
    }

    [Fact]
    public void A_hole_interrupts_a_line()
    {
        var lines = ContourLines.Of(Grid.Of(-2, 2, -2, 2, (x, y) => Math.Abs(y) < 0.2 && x > 0 ? double.NaN : (x * x) + (y * y), 81), z => z, 1);

        Assert.NotEqual(Assert.Single(lines)[0], lines[0][^1]);
    }

    [Fact]
    public void Levels_are_round_and_inside()
    {
        var mark = new ContourMark(Bowl, "loss");

        Assert.Equal((1, 1, 7), mark.Levels);
        var (first, step, count) = new ContourMark(Bowl, Axis.Linear("loss", 0, 2)).Levels;
        Assert.Equal((0.2, 0.2, 9), (first, step, count));
    }

    [Fact]
    public void On_a_log_axis_they_are_equal_shares_of_a_power_of_ten()
    {
        var mark = new ContourMark(Bowl, Axis.Log("loss", 0.001, 100));

        Assert.Equal((-2.5, 0.5, 9), mark.Levels);
        Assert.Equal(["0.00316", "0.01", "31.6"], new[] { -2.5, -2, 1.5 }.Select(mark.LabelOf));
    }

    [Fact]
    public void The_drawing_names_its_levels()
    {
        var texts = XElement.Parse(Chart.Contour("t", "x", "y", "loss", Bowl).ToSvg()).Descendants().Where(node => node.Name.LocalName == "text").Select(text => text.Value).ToList();

        Assert.Subset(texts.ToHashSet(), new HashSet<string> { "1", "2", "3", "4", "5" });
    }

    [Fact]
    public void Plotly_gets_the_same_levels()
    {
        var trace = JsonNode.Parse(Chart.Contour("t", "x", "y", "loss", Bowl).ToPlotlyJson())!["data"]![0]!;

        Assert.Equal("contour", trace["type"]!.GetValue<string>());
        Assert.Equal((1, 7, 1), ((int)trace["contours"]!["start"]!.GetValue<double>(), (int)trace["contours"]!["end"]!.GetValue<double>(), (int)trace["contours"]!["size"]!.GetValue<double>()));
        Assert.StartsWith("rgba(68,1,84,", trace["colorscale"]![0]![1]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_lie_on_top_and_a_single_point_is_a_path_too()
    {
        var marks = Chart.Contour("t", "x", "y", "loss", Bowl, ("path", [1, 0.5], [1, 0.2]), ("minimum", [0], [0])).Panels[0].Marks;

        Assert.Equal(["contour", "line", "line"], marks.Select(mark => mark.Kind));
    }

    [Fact]
    public void The_tint_interpolates_between_the_points()
    {
        var grid = new Grid([0, 1, 3], [0, 2], Matrix<double>.Build.DenseOfArray(new double[,] { { 0, 1, 3 }, { 4, 5, 7 } }));

        Assert.Equal(2.5 + 2, grid.At(2.5, 1), 1e-12);
        Assert.Equal(7, grid.At(3, 2), 1e-12);
        Assert.True(double.IsNaN(grid.At(3.1, 1)));
    }

    [Fact]
    public void A_place_on_a_scale_leads_back_to_its_value()
    {
        Assert.Equal(10, Scale.For(Axis.Log("x", 1, 100), []).ValueAt(0.5), 1e-9);
        Assert.Equal(7.5, Scale.For(Axis.Linear("x", 0, 10) with { IsReversed = true }, []).ValueAt(0.25), 1e-9);
    }

    [Fact]
    public void One_column_is_no_field() => Assert.Equal(
        "Charts.Contour expects at least 2 × 2 points, got 1 × 2.",
        Assert.Throws<ArgumentException>(() => Chart.Contour("t", "x", "y", "z", new Grid([1], [1, 2], Matrix<double>.Build.Dense(2, 1)))).Message.Split(" (Parameter")[0]);
}
