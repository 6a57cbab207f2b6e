using Descent.Lessons;
using Descent.Plotting;
using Descent.Tests.Golden;
using Descent.Tests.Support;

namespace Descent.Tests.Lessons;

public class DropoutViewTests
{
    private static readonly Figure Half = Of(0.5);

    [Fact]
    public void The_title_compares_the_mean_with_the_test_pass() =>
        Assert.Equal("p = 0.5: 16 sub-networks say 0.01 to 2.40, on average 0.67; the test pass says 0.61", Half.Title);

    [Fact]
    public void Every_sub_network_stands_at_its_output_near_the_number_of_its_units()
    {
        var (network, house, _) = HousePrice.Create();
        var all = SubNetwork.All(network, 0.5, hiddenLayers: 2);
        var dots = Half.Panels[0].Marks.OfType<MarkersMark>().Single();

        Near.Double(all.Select(one => one.Network.Predict(house)[0, 0]), dots.Y);
        Assert.Equal(all.Select(one => one.Mask.Sum()), dots.X.Select(x => (int)Math.Round(x)));
        Assert.Equal(16, dots.X.Distinct().Count());
    }

    // A cube of four dimensions has 4·2³ edges.
    [Fact]
    public void A_line_joins_two_that_differ_by_one_unit()
    {
        var (dots, edges) = (Half.Panels[0].Marks.OfType<MarkersMark>().Single(), Line(0, "one unit apart"));

        Assert.Equal(3 * 32, edges.X.Count);
        for (var i = 0; i < edges.X.Count; i += 3)
        {
            Assert.Equal(1, Math.Abs(Math.Round(edges.X[i + 1]) - Math.Round(edges.X[i])));
            Assert.Equal(double.NaN, edges.X[i + 2]);
            Assert.All([i, i + 1], end => Assert.Contains((edges.X[end], edges.Y[end]), dots.X.Zip(dots.Y)));
        }
    }

    // Dropout behind the second hidden layer changes no mean here, because only a linear layer and a ReLU that is on follow it.
    [Fact]
    public void The_mean_over_rates_begins_at_the_test_pass_and_ends_at_the_golden_mean()
    {
        var (mean, test) = (Line(1, "mean at p"), Line(1, "test pass at p"));

        Near.Double(GoldenFile.Number("dropout_p0.5", "testPass"), mean.Y[0]);
        Near.Double(GoldenFile.Number("dropout_p0.5", "mean"), mean.Y[^1]);
        Assert.All(test.Y, y => Near.Double(GoldenFile.Number("dropout_p0.5", "testPass"), y));
        Assert.Equal((0, 0.5), (mean.X[0], mean.X[^1]));
    }

    [Fact]
    public void The_slider_moves_the_diamond_along_the_mean()
    {
        var here = Of(0.2).Panels[1].Marks.OfType<MarkersMark>().Single();
        var mean = Line(1, "mean at p");

        Assert.Equal([0.2], here.X);
        Near.Double([mean.Y[10]], here.Y);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0.6)]
    [InlineData(double.NaN)]
    public void A_rate_that_the_picture_does_not_reach_gets_the_documented_message(double rate) => Assert.StartsWith(
        $"DropoutView.Of expects a rate from 0 to 0.5, got {rate}.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(rate)).Message, StringComparison.Ordinal);

    private static LineMark Line(int panel, string name) => Half.Panels[panel].Marks.OfType<LineMark>().Single(line => line.Name == name);

    private static Figure Of(double rate)
    {
        var (network, house, _) = HousePrice.Create();
        return DropoutView.Of(network, house, rate);
    }
}
