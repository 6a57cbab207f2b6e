using System.Globalization;
using System.Xml.Linq;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Plotting;
using Descent.Reference;

namespace Descent.Tests.Charts;

public class NetworkGraphTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_svg_is_well_formed_and_says_in_words_what_it_shows()
    {
        var svg = Draw();

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(
            "Network with layers of 3, 2, 2, 1 units. Output 0.6089, loss 0.0764796. ReLU is off at a[2]₁: no gradient passes there.",
            svg.Attribute("aria-label")!.Value);
    }

    [Fact]
    public void It_draws_every_unit_and_every_weight_and_marks_the_one_that_is_off()
    {
        var svg = Draw();

        Assert.Equal(8, svg.Elements(Svg + "circle").Count());
        Assert.Equal(12, svg.Elements(Svg + "path").Count());
        Assert.Equal(3, svg.Elements(Svg + "path").Count(line => line.Attribute("stroke")!.Value == "#D55E00" && line.Attribute("stroke-dasharray") is not null));
        Assert.Single(svg.Elements(Svg + "circle"), circle => circle.Attribute("stroke-dasharray") is not null);
        Assert.Single(svg.Elements(Svg + "text"), text => text.Value == "off");
    }

    [Fact]
    public void The_numbers_are_those_of_the_note()
    {
        var texts = Draw().Elements(Svg + "text").Select(text => text.Value).ToList();

        Assert.Contains("z −3.521 → 0", texts);
        Assert.Contains("−0.3911", texts);
        Assert.Contains("5.989", texts);
        Assert.Equal(5, texts.Count(text => text == "0.1"));
    }

    [Fact]
    public void Everything_lies_inside_the_picture()
    {
        var svg = Draw();
        double[] box = [.. svg.Attribute("viewBox")!.Value.Split(' ').Select(Number)];

        Assert.All(svg.Elements(Svg + "circle"), circle =>
        {
            Assert.InRange(Number(circle.Attribute("cx")!.Value), 19, box[2] - 19);
            Assert.InRange(Number(circle.Attribute("cy")!.Value), 19, box[3] - 19);
        });
    }

    [Fact]
    public void As_text_it_is_a_table_of_the_units()
    {
        var lines = Graph().ToString().Split('\n');

        Assert.Equal(9, lines.Length);
        Assert.Matches("^unit +z +value +∂L/∂z +ReLU$", lines[0]);
        Assert.Matches("^a\\[2\\]₁ +−3\\.5208 +0 +0 +off$", lines[6]);
    }

    [Fact]
    public void Another_sample_shows_its_own_numbers()
    {
        var (network, x, y) = HousePrice.Create();
        var pass = network.Differentiate(x.Append(x / 1000), y.Append(y), new HalfSquaredLoss());

        Assert.Equal(1.2, NetworkGraph.Of(network, pass, sample: 1).Columns[0][0].Value);
        Assert.Equal(0.0122, NetworkGraph.Of(network, network.Differentiate(HousePrice.Column(1.2, 0.3, 0.1), y, new HalfSquaredLoss())).Columns[^1][0].Value, 1e-12);
    }

    [Fact]
    public void Without_a_backward_pass_it_shows_values_alone()
    {
        var (network, x, _) = HousePrice.Create();
        var graph = NetworkGraph.Of(network, x);
        var texts = XElement.Parse(NetworkGraphSvg.Draw(graph, NetworkLayout.Wide)).Elements(Svg + "text").Select(text => text.Value).ToList();

        Assert.Equal(Graph().Columns.SelectMany(column => column).Select(unit => unit.Value), graph.Columns.SelectMany(column => column).Select(unit => unit.Value));
        Assert.Contains("z −3.521 → 0", texts);
        Assert.DoesNotContain("−0.3911", texts);
        Assert.DoesNotContain("loss", NetworkText.Alt(graph), StringComparison.Ordinal);
        Assert.Matches("^unit +z +value +ReLU$", graph.ToString().Split('\n')[0]);
    }

    [Fact]
    public void A_page_has_a_drawing_for_each_width_with_no_line_through_a_number()
    {
        Assert.Contains("descent-narrow", Graph().ToHtml(), StringComparison.Ordinal);
        foreach (var layout in new[] { NetworkLayout.Wide, NetworkLayout.Narrow })
        {
            var edges = layout.Edges(Graph());
            Assert.All(edges, number => Assert.All(edges, line => Assert.All(
                line.Path(edges).Split('M', StringSplitOptions.RemoveEmptyEntries), piece => Assert.False(Crosses(piece, number.X, number.Y)))));
        }

        // The middle of a number lies on a piece of a line where the ways to its two ends are as long as the piece.
        static bool Crosses(string piece, double x, double y)
        {
            var ends = piece.Split('L').Select(end => end.Split(' ').Select(Number).ToArray()).ToArray();
            return double.Hypot(ends[0][0] - x, ends[0][1] - y) + double.Hypot(ends[1][0] - x, ends[1][1] - y) - double.Hypot(ends[0][0] - ends[1][0], ends[0][1] - ends[1][1]) < 0.5;
        }
    }

    [Fact]
    public void A_sample_that_the_batch_does_not_have()
    {
        var (network, x, _) = HousePrice.Create();

        Assert.StartsWith("A network graph expects a sample from 0 to 0, got 1.", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkGraph.Of(network, x, sample: 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_too_wide_to_draw_gets_the_documented_message()
    {
        var network = new ReferenceNetwork([new Dense(9, 1, new Random(1))]);
        var pass = network.Differentiate(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(9, 1), HousePrice.Column(1), new HalfSquaredLoss());

        Assert.Equal(
            "A network graph draws dense layers of at most 8 units; this network has none, or wider ones. (Parameter 'network')",
            Assert.Throws<ArgumentException>(() => NetworkGraph.Of(network, pass)).Message);
    }

    private static NetworkGraph Graph()
    {
        var (network, x, y) = HousePrice.Create();
        return NetworkGraph.Of(network, network.Differentiate(x, y, new HalfSquaredLoss()));
    }

    private static XElement Draw() => XElement.Parse(NetworkGraphSvg.Draw(Graph(), NetworkLayout.Wide));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
