using System.Text.Json.Nodes;
using System.Xml.Linq;
using Descent.Data;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public class ImagesTests
{
    // Two images of 2 × 2: red, green / blue, white, and the same four greys.
    private static readonly Matrix<float> Pixels = Matrix<float>.Build.DenseOfColumns([[1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1], [0, 0.2f, 0.4f, 1, 0, 0.2f, 0.4f, 1, 0, 0.2f, 0.4f, 1]]);

    [Fact]
    public void A_file_has_the_bytes_that_the_specification_asks_for()
    {
        var file = Png.Encode(3, 2, new byte[24]);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        Assert.Equal([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0], file[8..29]);

        // The checksum of an end without data, as in every PNG file.
        Assert.Equal([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82], file[^12..]);
    }

    [Fact]
    public void The_checksum_is_that_of_zip_files() =>
        // The check value of CRC-32 in the catalogue of parametrised CRC algorithms: "123456789" gives CBF43926.
        Assert.Equal(0xCBF43926u, Png.Checksum("123456789"u8));

    [Fact]
    public void An_image_is_read_channel_by_channel_and_row_by_row()
    {
        var (width, height, pixels) = PngReader.Read(Mark(Chart.Images("t", Pixels, ["a", "b"])).Picture(0));

        Assert.Equal((2, 2), (width, height));
        Assert.Equal([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255], pixels);
    }

    [Fact]
    public void Greys_alone_are_an_image_too()
    {
        var mark = Mark(Chart.Images("t", Pixels.SubMatrix(0, 4, 1, 1), ["grey"]));

        Assert.Equal([0, 0, 0, 255, 51, 51, 51, 255, 102, 102, 102, 255, 255, 255, 255, 255], PngReader.Read(mark.Picture(0)).Pixels);
    }

    [Fact]
    public void Samples_of_a_data_set_carry_the_names_of_their_classes()
    {
        var images = Shapes10.Load(12, 1).Train;

        var mark = Mark(Chart.Images("t", images));

        Assert.Equal(Enumerable.Range(0, 12).Select(i => images.ClassNames[images.Targets.Column(i).MaximumIndex()]), mark.Names);
        Assert.Equal((32, 10, 2), (mark.Width, mark.Columns, mark.Rows));
    }

    [Fact]
    public void The_wall_holds_every_picture_in_its_place()
    {
        var mark = Mark(Chart.Images("t", Pixels, ["a", "b"], columns: 1));
        var (width, _, pixels) = PngReader.Read(mark.Sprite());

        // One pixel beside each picture, one below it for its name.
        Assert.Equal((3, 3, 3), (width, mark.StepX, mark.StepY));
        Assert.Equal([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0], pixels[..12]);
        Assert.Equal([0, 0, 0, 255, 51, 51, 51, 255, 0, 0, 0, 0], pixels[36..48]);
    }

    [Fact]
    public void A_page_has_each_picture_by_itself_and_needs_no_script()
    {
        var html = Chart.Images("t", Pixels, ["<a>", "b"]).ToHtml();

        Assert.Equal(2, html.Split("<img ").Length - 1);
        Assert.Contains("alt=\"&lt;a&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains("image-rendering: pixelated", html, StringComparison.Ordinal);
        Assert.Contains("{\"plots\":[null]}", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_has_two_lines() => Assert.Equal(["horizontal", "stripes"], Mark(Chart.Images("t", Pixels, ["horizontal stripes", "b"])).Lines[0]);

    [Fact]
    public void A_drawing_shows_as_many_pictures_as_its_size_allows_and_says_so()
    {
        var svg = XElement.Parse(Chart.Images("t", Shapes10.Load(60, 1).Train).ToSvg());

        Assert.Contains(svg.Descendants(), node => node.Value == "20 of 60 pictures");
    }

    [Fact]
    public void Plotly_gets_one_image_with_the_names_below()
    {
        var plot = JsonNode.Parse(Chart.Images("t", Pixels, ["a", "b"]).ToPlotlyJson())!;

        Assert.Equal("image", plot["data"]![0]!["type"]!.GetValue<string>());
        Assert.Equal(["a", "b"], plot["layout"]!["annotations"]!.AsArray().Select(name => name!["text"]!.GetValue<string>()));
        Assert.False(plot["layout"]!["xaxis"]!["visible"]!.GetValue<bool>());
    }

    [Fact]
    public void Matrices_share_one_scale_with_zero_in_the_middle()
    {
        var mark = Mark(Chart.Images("t", "weight", [("w", M(1, -4)), ("v", M(0, 2))], aroundZero: true));

        Assert.Equal((-4.0, 4.0), (mark.Field!.ColorScale.Low, mark.Field.ColorScale.High));
        Assert.Equal([0xF2, 0xF2, 0xF2, 255], PngReader.Read(mark.Picture(1)).Pixels[..4]);
        Assert.Equal("[1,-4,null,0,2,null]", JsonNode.Parse(Chart.Images("t", "weight", [("w", M(1, -4)), ("v", M(0, 2))]).ToPlotlyJson())!["data"]![0]!["z"]![0]!.ToJsonString());
    }

    [Fact]
    public void The_table_has_the_mean_of_each_picture() =>
        Assert.Equal([["1", "a", "0.5"], ["2", "b", "0.4"]], Chart.Images("t", Pixels, ["a", "b"]).Data.Rows.Select(row => row.ToArray()));

    [Fact]
    public void Frames_of_matrices_share_their_colours()
    {
        var figure = Chart.Frames("t", "s", [("1", Chart.Images("f", "v", [("a", M(0, 1))])), ("2", Chart.Images("f", "v", [("a", M(0, 5))]))]);

        Assert.All(figure.Frames, frame => Assert.Equal((0.0, 5.0), (frame.Panels[0].Wall!.Field!.ColorScale.Low, frame.Panels[0].Wall!.Field!.ColorScale.High)));
    }

    [Fact]
    public void Too_many() => Throws("Charts.Images expects from 1 to 100 pictures, got 101; a reader looks at few: data.Take(40).", () => Chart.Images("t", Matrix<float>.Build.Dense(4, 101), new string[101]));

    [Fact]
    public void No_square() => Throws(
        "Charts.Images expects 3 × side × side colours or side × side greys in each column, got pixels of shape 5×1. Samples are columns here.", () => Chart.Images("t", Matrix<float>.Build.Dense(5, 1), ["a"]));

    [Fact]
    public void A_missing_name() => Throws("Charts.Images expects one name for each of the 2 pictures, got 1.", () => Chart.Images("t", Pixels, ["a"]));

    [Fact]
    public void Matrices_of_two_shapes() => Throws(
        "Charts.Images expects matrices of one shape, got 1×2 in \"a\" and 1×3 in \"b\"; show them in figures of their own.", () => Chart.Images("t", "v", [("a", M(1, 2)), ("b", M(1, 2, 3))]));

    [Fact]
    public void Pictures_have_no_axes_to_draw_on() => Throws(
        "Charts.Overlay expects figures of one panel that can lie on each other, got pictures in \"wall\"; put them beside the others with Charts.Beside.",
        () => Chart.Overlay("t", Chart.Images("wall", Pixels, ["a", "b"])));

    private static Matrix<double> M(params double[] row) => Matrix<double>.Build.Dense(1, row.Length, row);

    private static WallMark Mark(Figure figure) => figure.Panels[0].Wall!;

    private static void Throws(string message, Func<Figure> chart) =>
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(chart).Message.Split(" (Parameter")[0]);
}
