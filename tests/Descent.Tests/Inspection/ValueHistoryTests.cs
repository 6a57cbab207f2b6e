using Descent.Inspection;
using Descent.Tests.Support;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Inspection;

public class ValueHistoryTests
{
    private static readonly SymmetricLogBins Bins = new(lowest: -2, highest: 1, perDecade: 1);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(0.0099, 3)]
    [InlineData(-0.0099, 3)]
    [InlineData(0.01, 4)]
    [InlineData(0.5, 5)]
    [InlineData(-0.5, 1)]
    [InlineData(1, 6)]
    [InlineData(-1, 0)]
    [InlineData(1000, 6)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.NaN, -1)]
    public void A_value_falls_into_its_bin(double value, int bin) => Assert.Equal(bin, Bins.IndexOf(value));

    [Fact]
    public void Edges_meet_and_mirror_each_other()
    {
        var bins = new SymmetricLogBins();

        Assert.Equal(61, bins.Count);
        Assert.All(Enumerable.Range(0, 60), i => Assert.Equal(bins.EdgesOf(i).To, bins.EdgesOf(i + 1).From));
        Assert.All(Enumerable.Range(0, 61), i => Assert.Equal(-bins.EdgesOf(i).From, bins.EdgesOf(60 - i).To));
        Assert.All(Enumerable.Range(0, 61), i => Assert.Equal(i, bins.IndexOf((bins.EdgesOf(i).From + bins.EdgesOf(i).To) / 2)));
        Assert.Equal((1e-12, 1e3), (bins.EdgesOf(31).From, bins.EdgesOf(60).To));
        Assert.Equal(1e-12 * Math.Sqrt(10), bins.EdgesOf(31).To, 1e-24);
    }

    [Fact]
    public void Every_number_is_counted_once()
    {
        var counts = Bins.CountsOf(Numbers.Row(0, 0.02f, 0.03f, -5, 7, float.NaN, float.PositiveInfinity));

        Assert.Equal([1, 0, 0, 1, 2, 0, 2], counts);
    }

    [Fact]
    public void A_history_grows_and_the_one_before_stays()
    {
        var start = new ValueHistory("w") { Bins = Bins };

        var one = start.Add(3, Numbers.Row(1));
        var two = one.Add(5, Numbers.Row(-1, 0));

        Assert.Equal((0, 1, 2), (start.Steps.Count, one.Steps.Count, two.Steps.Count));
        Assert.Equal([3, 5], two.Steps);
        Assert.Equal([[0, 0, 0, 0, 0, 0, 1], [1, 0, 0, 1, 0, 0, 0]], two.Counts);
    }

    [Fact]
    public void Wrong_arguments_get_the_documented_messages()
    {
        Assert.Equal(
            "The history of w has got to step 3; expected a later one, got 3. (Parameter 'step')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new ValueHistory("w").Add(3, Numbers.Row(1)).Add(3, Numbers.Row(1))).Message);
        Assert.Equal("Expected a bin from 0 to 6, got 7. (Parameter 'index')", Assert.Throws<ArgumentOutOfRangeException>(() => Bins.EdgesOf(7)).Message);
        Assert.Equal("Expected highest to be -1 or more, got -2. (Parameter 'highest')", Assert.Throws<ArgumentOutOfRangeException>(() => new SymmetricLogBins(-2, -2)).Message);
        Assert.Equal(
            "Charts.ValueHistory expects counted values, got none of w; add some first: history = history.Add(step, matrix). (Parameter 'history')",
            Assert.Throws<ArgumentException>(() => Chart.ValueHistory("t", new("w"))).Message);
    }

    [Fact]
    public void Its_picture_has_the_shares_of_the_bins_in_use()
    {
        var history = new ValueHistory("w") { Bins = Bins }.Add(1, Numbers.Row(0.5f, 0.5f, 0.5f, -0.05f)).Add(10, Numbers.Row(0, 0.02f));

        var panel = Assert.Single(Chart.ValueHistory("t", history).Panels);

        var grid = Assert.IsType<Descent.Plotting.HeatMapMark>(Assert.Single(panel.Marks)).Grid;
        Assert.Equal(["−0.01", "0", "0.01", "0.1"], panel.Y.Categories);
        Assert.Equal([1.0, 10], grid.X);
        Assert.Equal([25.0, 0, 0, 75], grid.Z.Column(0));
        Assert.Equal([0.0, 50, 50, 0], grid.Z.Column(1));
    }
}
