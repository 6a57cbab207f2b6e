using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Charts;

public class ProductGraphTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Matrix<double> W = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, -2, 0.5 }, { 3, 4, 5 } });
    private static readonly Matrix<double> X = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 3, 4 }, { 5, 6, 7, 8 }, { -1, 0, 1, 2 } });

    [Fact]
    public void It_says_in_words_which_shapes_meet_and_how_the_marked_entry_comes_about()
    {
        const string Expected = "2×3 · 3×4 = 2×4. Z row 1, column 3 = 1·3 + (−2)·7 + 0.5·1 = −10.5.";

        Assert.Equal(Expected, ProductGraph.Of(W, X, unit: 0, sample: 2).ToString());
        Assert.Equal(Expected, Draw(0, 2).Attribute("aria-label")!.Value);
    }

    [Fact]
    public void It_draws_every_number_of_the_three_matrices_and_the_length_of_their_sides()
    {
        var texts = Draw(0, 0).Elements(Svg + "text").Select(text => text.Value).ToList();
        var numbers = W.Enumerate().Concat(X.Enumerate()).Concat((W * X).Enumerate()).Select(value => value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−'));

        Assert.Equal(
            numbers.Concat(["3 inputs", "3 inputs", "4 samples", "2 units", "W, 2×3", "X, 3×4 →", "Z = W·X, 2×4"]).Order(StringComparer.Ordinal),
            texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_marked_row_and_column_meet_in_the_marked_entry()
    {
        var marks = Draw(1, 2).Elements(Svg + "rect").Where(rect => rect.Attribute("fill")!.Value != "none").ToList();
        double Of(int mark, string name) => double.Parse(marks[mark].Attribute(name)!.Value, CultureInfo.InvariantCulture);

        Assert.Equal(3, marks.Count);
        Assert.Equal((Of(1, "x"), Of(0, "y"), Of(1, "width"), Of(0, "height")), (Of(2, "x"), Of(2, "y"), Of(2, "width"), Of(2, "height")));
        Assert.Equal(Of(2, "width") * 3, Of(0, "width"));
        Assert.Equal(Of(2, "height") * 3, Of(1, "height"));
    }

    [Fact]
    public void One_unit_is_not_several() =>
        Assert.Contains("1 unit", XElement.Parse(ProductGraphSvg.Draw(ProductGraph.Of(W.SubMatrix(0, 1, 0, 3), X))).Elements(Svg + "text").Select(text => text.Value));

    [Fact]
    public void The_widest_number_fits_its_cell_and_everything_the_picture()
    {
        var svg = XElement.Parse(ProductGraphSvg.Draw(ProductGraph.Of(1000 * W / 3, X)));
        var boxes = svg.Elements(Svg + "rect").Where(rect => rect.Attribute("fill")!.Value == "none").ToList();
        var width = double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);
        double Of(XElement box, string name) => double.Parse(box.Attribute(name)!.Value, CultureInfo.InvariantCulture);

        Assert.Contains("−666.667", svg.Elements(Svg + "text").Select(text => text.Value));
        Assert.True(Of(boxes[0], "width") / 3 >= SvgWriter.WidthOf("−666.667", 14));
        Assert.All(boxes, box => Assert.InRange(Of(box, "x") + Of(box, "width"), 0, width));
    }

    [Fact]
    public void On_a_page_it_shows_the_sum_the_drawing_and_the_numbers()
    {
        var html = WebUtility.HtmlDecode(ProductGraph.Of(W, X, unit: 0, sample: 2).ToHtml());

        Assert.Contains("<figcaption>Z row 1, column 3 = 1·3 + (−2)·7 + 0.5·1 = −10.5. A row of W", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains(">1·3 + (−2)·7 + 0.5·1 = −10.5</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_animation_goes_through_every_entry_in_the_order_of_reading()
    {
        var animation = ProductGraph.Frames("Rows meet columns", W, X, start: 5);

        Assert.Equal(5, animation.Start);
        Assert.Equal([(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1), (1, 2), (1, 3)], animation.Frames.Select(frame => (frame.Unit, frame.Sample)));
        Assert.Equal("Rows meet columns", animation.ToString().Split('\n')[0]);
        Assert.Equal("Z row 2, column 4 = 3·4 + 4·8 + 5·2 = 54", animation.ToString().Split('\n')[8]);
    }

    [Fact]
    public void Its_drawings_have_the_same_elements_and_the_page_gets_what_changes()
    {
        var animation = ProductGraph.Frames("Rows meet columns", W, X, start: 5);
        var plan = JsonNode.Parse(animation.ToHtml().Split("<script type=\"application/json\">")[1].Split("</script>")[0])!;
        var drawing = Assert.Single(plan["drawings"]!.AsArray())!;

        Assert.Equal(8, plan["frames"]!.AsArray().Count);
        Assert.Equal("2, 2", (string?)plan["frames"]![5]![0]);
        Assert.Equal("Z row 2, column 2 = 3·2 + 4·6 + 5·0 = 30", (string?)plan["frames"]![5]![1]);
        Assert.Equal(SvgChanges.Of([.. animation.Frames.Select(ProductGraphSvg.Draw)]).ToJsonString(), drawing.ToJsonString());

        // The name for screen readers, the row of W and the column of X with the entry of Z: nothing else moves.
        Assert.Equal(
            ["aria-label", "y", "x", "x", "y"],
            drawing["parts"]!.AsArray().Select(part => (string)part![1]!));
    }

    [Fact]
    public void Bad_input_gets_the_documented_messages()
    {
        Assert.Equal(
            "W·X needs as many columns in W as rows in X, got 2×3 and 2×4. (Parameter 'x')",
            Assert.Throws<ArgumentException>(() => ProductGraph.Of(W, X.SubMatrix(0, 2, 0, 4))).Message);
        Assert.Equal(
            "W·X needs as many columns in W as rows in X, got 2×3 and 4×3. Samples are columns here: pass x.Transpose(). (Parameter 'x')",
            Assert.Throws<ArgumentException>(() => ProductGraph.Of(W, X.Transpose())).Message);
        Assert.Equal(
            "A product graph draws sides of at most 8, got 2×3 and 3×9. (Parameter 'w')",
            Assert.Throws<ArgumentException>(() => ProductGraph.Of(W, Matrix<double>.Build.Dense(3, 9))).Message);
        Assert.Equal(
            "ProductGraph.Frames expects at least 2 frames, got 1; show a single figure by itself. (Parameter 'count')",
            Assert.Throws<ArgumentException>(() => ProductGraph.Frames("one", W.SubMatrix(0, 1, 0, 3), X.SubMatrix(0, 3, 0, 1))).Message);
        Assert.Equal("Expected a unit from 0 to 1, got 2. (Parameter 'unit')", Assert.Throws<ArgumentOutOfRangeException>(() => ProductGraph.Of(W, X, unit: 2)).Message);
        Assert.Equal("Expected a sample from 0 to 3, got -1. (Parameter 'sample')", Assert.Throws<ArgumentOutOfRangeException>(() => ProductGraph.Of(W, X, sample: -1)).Message);
    }

    private static XElement Draw(int unit, int sample) => XElement.Parse(ProductGraphSvg.Draw(ProductGraph.Of(W, X, unit, sample)));
}
