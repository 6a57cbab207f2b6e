using Descent.Data;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

/// <summary>A perceptron's line between two classes. The picture of a gate reaches from −1.25 to 2.25.</summary>
public class HalfPlaneTests
{
    [Theory]
    [InlineData(1, 0, 0.5, 50)]
    [InlineData(-1, 0, 0.5, 21)] // x₁ < −0.5: 0.75 of 3.5
    [InlineData(1, 1, 1, 50)]
    [InlineData(1, -1, 0, 50)] // through two corners
    [InlineData(0, 0, -1, 100)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 3, 0)]
    public void It_tints_the_half_that_fires(double w1, double w2, double theta, int percent)
    {
        var figure = Chart.HalfPlane("t", Gates.And, [w1, w2, theta]);
        var region = Assert.IsType<RegionMark>(figure.Panels[0].Marks[0]);

        Assert.Equal($"fires covers {percent} % of the picture", region.Summary(figure.Panels[0]));
        Assert.All(region.X.Zip(region.Y), corner => Assert.True((w1 * corner.First) + (w2 * corner.Second) - theta >= -1e-12));
    }

    [Fact]
    public void The_line_ends_at_the_edges_of_the_picture()
    {
        var line = Line(Chart.HalfPlane("t", Gates.And, [1, 2, 1]), "line w·x = θ");

        // x₂ = (1 − x₁)/2
        Assert.Equal([(-1.25, 1.125), (2.25, -0.625)], new[] { (line.X[0], line.Y[0]), (line.X[^1], line.Y[^1]) }.Order());
        Assert.All(line.X.Zip(line.Y), at => Assert.Equal(1, at.First + (2 * at.Second), 1e-12));
    }

    [Fact]
    public void Where_no_line_is_there_is_a_gap() =>
        Assert.All(Line(Chart.HalfPlane("t", Gates.And, [0, 0, -1]), "line w·x = θ").X, x => Assert.Equal(double.NaN, x));

    [Fact]
    public void Samples_have_the_look_and_name_of_their_class()
    {
        var data = Gates.Or;
        var named = new Dataset(data.Inputs, data.Targets) { ClassNames = ["no", "yes"] };
        var (plain, words) = (Marks(data), Marks(named));

        Assert.Equal(["class 0", "class 1"], plain.Select(mark => mark.Name));
        Assert.Equal(["no", "yes"], words.Select(mark => mark.Name));
        Assert.Equal([1, 3], plain.Select(mark => mark.X.Count));
        Assert.Equal(2, plain.Select(mark => mark.Look.Symbol).Distinct().Count());

        static List<MarkersMark> Marks(Dataset data) => [.. Chart.HalfPlane("t", data, [1, 1, 0.5]).Panels[0].Marks.OfType<MarkersMark>()];
    }

    [Fact]
    public void The_last_mistake_has_a_ring_and_the_line_before_it_is_dotted()
    {
        var figure = Chart.HalfPlane("t", Gates.And, [2, 1, 2], before: [2, 2, 1], mistake: 1);

        Assert.Equal(["fires", "class 0", "class 1", "line before", "line w·x = θ", "mistake"], figure.Panels[0].Marks.Select(mark => mark.Name));
        Assert.Equal("dot", Line(figure, "line before").Look.Dash);
        Assert.Equal((0, 1), (Line(figure, "mistake").X.SkipLast(1).Average(), Line(figure, "mistake").Y.SkipLast(1).Average()), Near);
    }

    [Fact]
    public void Samples_in_one_place_get_some_room() =>
        Assert.Equal(2, Chart.HalfPlane("t", Gates.And.Take(1), [1, 1, 1]).Panels[0].X.To - Chart.HalfPlane("t", Gates.And.Take(1), [1, 1, 1]).Panels[0].X.From);

    [Fact]
    public void Data_of_another_shape_get_the_documented_message() => Assert.Equal(
        "Charts.HalfPlane expects 2 features and 1 target row, got 2 and 3; choose the two features to draw, and make the classes 0 and 1. (Parameter 'data')",
        Assert.Throws<ArgumentException>(() => Chart.HalfPlane("t", new(Matrix<float>.Build.Dense(2, 4), Matrix<float>.Build.Dense(3, 4)), [1, 1, 1])).Message);

    [Fact]
    public void Another_number_of_weights_gets_the_documented_message()
    {
        Assert.Equal("Charts.HalfPlane expects the three weights w₁, w₂ and θ, got 2; pass perceptron.Weights. (Parameter 'weights')",
            Assert.Throws<ArgumentException>(() => Chart.HalfPlane("t", Gates.And, [1, 1])).Message);
        Assert.Equal("Charts.HalfPlane expects the three weights w₁, w₂ and θ, got 4; pass perceptron.Weights. (Parameter 'weights')",
            Assert.Throws<ArgumentException>(() => Chart.HalfPlane("t", Gates.And, [1, 1, 1], [1, 2, 3, 4])).Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_sample_that_is_not_there_gets_the_documented_message(int mistake) => Assert.Equal(
        $"Charts.HalfPlane expects a sample from 0 to 3, got {mistake}. (Parameter 'mistake')",
        Assert.Throws<ArgumentOutOfRangeException>(() => Chart.HalfPlane("t", Gates.And, [1, 1, 1], mistake: mistake)).Message);

    private static LineMark Line(Figure figure, string name) => Assert.IsType<LineMark>(figure.Panels[0].Marks.Single(mark => mark.Name == name));

    private static bool Near((double X, double Y) a, (double X, double Y) b) => double.Hypot(a.X - b.X, a.Y - b.Y) < 1e-12;
}
