using System.Xml.Linq;
using Descent.Lessons;
using Descent.Losses;
using Descent.Plotting;
using Descent.Reference;

namespace Descent.Tests.Charts;

public class NetworkAnimationTests
{
    private static readonly NetworkAnimation Steps = Create();

    [Fact]
    public void A_pass_has_a_step_for_the_input_each_layer_the_loss_each_layer_back_and_all_together() => Assert.Equal(
        ["input", "forward, layer 1", "forward, layer 2", "forward, layer 3", "loss", "back, layer 3", "back, layer 2", "back, layer 1", "back, input", "all"],
        Steps.Frames.Select(step => step.Name));

    [Fact]
    public void It_starts_with_the_whole_picture_unless_told_otherwise()
    {
        var (network, x, y) = HousePrice.Create();
        var pass = network.Differentiate(x, y, new HalfSquaredLoss());

        Assert.Equal(9, Steps.Start);
        Assert.Equal(2, NetworkGraph.Steps(network, pass, start: 2).Start);
        Assert.StartsWith(
            "NetworkGraph.Frames expects a start from 0 to 9, got 10.", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkGraph.Steps(network, pass, start: 10)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_sentence_has_the_numbers_of_its_layer()
    {
        Assert.Equal("z[2] = W[2]·a[1] + b[2] = (−3.521, 5.989). ReLU makes it a[2] = (0, 5.989). Off: a[2]₁, because z is not above 0.", Sentence(2));
        Assert.StartsWith("The output 0.6089 goes into the loss L. Now back:", Sentence(4), StringComparison.Ordinal);
        Assert.Equal("At the output δ[3] = ∂L/∂z[3] = −0.3911.", Sentence(5));
        Assert.Equal("δ[2] = (W[3]ᵀ·δ[3]) ⊙ ReLU′(z[2]) = (0, −0.03911). The slope of a[2]₁ is 0: nothing passes.", Sentence(6));
    }

    [Fact]
    public void Each_step_shows_more_numbers_and_the_last_shows_them_all()
    {
        var shown = Steps.Frames.Select(step => Texts(step.Graph).Count(text => text.Length > 0)).ToList();

        // Weights and names stand there from the first; then a value for each unit, then a delta for each.
        Assert.Equal([23, 25, 27, 28, 28, 29, 31, 33, 36, 36], shown);
    }

    [Fact]
    public void The_mask_shows_when_the_layer_is_reached()
    {
        Assert.DoesNotContain("off", Texts(Steps.Frames[1].Graph));
        Assert.Contains("off", Texts(Steps.Frames[2].Graph));
    }

    [Fact]
    public void The_weights_at_work_stand_out()
    {
        var opacities = XElement.Parse(NetworkGraphSvg.Draw(Steps.Frames[2].Graph, NetworkLayout.Wide)).Elements().Where(node => node.Name.LocalName == "path").Select(line => line.Attribute("stroke-opacity")!.Value);

        Assert.Equal([.. Enumerable.Repeat("0.35", 6), .. Enumerable.Repeat("1", 4), .. Enumerable.Repeat("0.35", 2)], opacities);
    }

    [Fact]
    public void The_changes_lead_from_any_moment_to_any_other()
    {
        var drawings = Steps.Frames.Select(step => NetworkGraphSvg.Draw(step.Graph, NetworkLayout.Wide)).ToList();
        var changes = SvgChanges.Of(drawings);
        var document = XElement.Parse(drawings[9]);
        var elements = document.DescendantsAndSelf().ToList();

        foreach (var frame in new[] { 3, 0, 7 })
        {
            foreach (var (part, value) in changes["parts"]!.AsArray().Zip(changes["values"]![frame]!.AsArray()))
            {
                var (element, name) = (elements[part![0]!.GetValue<int>()], part[1]!.GetValue<string>());
                if (name.Length > 0)
                {
                    element.SetAttributeValue(name, value?.GetValue<string>());
                }
                else
                {
                    element.Value = value!.GetValue<string>();
                }
            }

            Assert.Equal(Canonical(XElement.Parse(drawings[frame])), Canonical(document));
        }
    }

    [Fact]
    public void What_stays_is_stored_once()
    {
        var changes = SvgChanges.Of([.. Steps.Frames.Select(step => NetworkGraphSvg.Draw(step.Graph, NetworkLayout.Wide))]);

        Assert.DoesNotContain("d", changes["parts"]!.AsArray().Select(part => part![1]!.GetValue<string>()));
        Assert.InRange(changes["parts"]!.AsArray().Count, 1, 40);
    }

    [Fact]
    public void Drawings_of_other_elements_have_no_changes() => Assert.StartsWith(
        "Expected drawings of the same elements, got others; draw the same things in each, empty ones too.",
        Assert.Throws<ArgumentException>(() => SvgChanges.Of(["<svg><g/></svg>", "<svg/>"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Live_numbers_have_their_finding_and_the_graph_may_have_its_own()
    {
        var (network, x, _) = HousePrice.Create();
        var frames = NetworkGraph.Frames("t", "square feet", [("1200", NetworkGraph.Of(network, x)), ("0", NetworkGraph.Of(network, x * 0) with { Title = "Nothing" })]);

        Assert.Equal([["1200", "Output 0.6089; off: a[2]₁"], ["0", "Nothing"]], frames.Data.Rows.Select(row => row.ToArray()));
    }

    [Fact]
    public void The_page_holds_moments_and_a_plan_that_no_name_can_end()
    {
        var (network, x, _) = HousePrice.Create();
        const string hostile = "</script><b>";
        var graph = NetworkGraph.Of(network, x) with { Title = hostile };
        var html = NetworkGraph.Frames(hostile, hostile, [(hostile, graph), (hostile, graph)]).ToHtml();

        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("class=\"descent-moment\"").Length - 1);
    }

    [Fact]
    public void Other_layers_get_the_documented_message()
    {
        var (network, x, _) = HousePrice.Create();
        var small = new ReferenceNetwork([new Descent.Layers.Dense(3, 1, new Random(1))]);

        Assert.Equal(
            "NetworkGraph.Frames expects one network in every frame, but \"a\" has layers of 3, 2, 2, 1 units and \"b\" of 3, 1.",
            Assert.Throws<ArgumentException>(() => NetworkGraph.Frames("t", "s", [("a", NetworkGraph.Of(network, x)), ("b", NetworkGraph.Of(small, x))])).Message.Split(" (Parameter")[0]);
    }

    private static NetworkAnimation Create()
    {
        var (network, x, y) = HousePrice.Create();
        return NetworkGraph.Steps(network, network.Differentiate(x, y, new HalfSquaredLoss()));
    }

    private static string Sentence(int step) => Steps.Frames[step].Graph.Title;

    private static IEnumerable<string> Texts(NetworkGraph graph) =>
        XElement.Parse(NetworkGraphSvg.Draw(graph, NetworkLayout.Wide)).Elements().Where(node => node.Name.LocalName == "text").Select(text => text.Value);

    private static string Canonical(XElement element) =>
        $"{element.Name}[{string.Join(",", element.Attributes().OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal))}]{string.Concat(element.Nodes().Select(node => node is XElement child ? Canonical(child) : node.ToString()))}";
}
