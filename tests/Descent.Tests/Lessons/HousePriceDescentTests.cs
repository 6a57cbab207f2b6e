using Descent.Lessons;
using Descent.Losses;
using Descent.Plotting;
using Descent.Tests.Support;

namespace Descent.Tests.Lessons;

public class HousePriceDescentTests
{
    private static readonly HousePriceDescent Boom = Descend(0.1, 3), Slow = Descend(0.001, 3);

    [Fact]
    public void Each_step_goes_against_the_gradient_of_where_it_is()
    {
        for (var step = 0; step < 3; step++)
        {
            var (here, next) = (Slow.Networks[step], Slow.Networks[step + 1]);
            var (_, house, price) = HousePrice.Create();
            var gradient = here.Differentiate(house, price, new HalfSquaredLoss()).Gradient;
            Near.Double(here.Theta - (0.001 * gradient), next.Theta);
        }
    }

    [Fact]
    public void The_network_that_it_starts_from_stays_as_it_is()
    {
        var (network, house, price) = HousePrice.Create();
        HousePrice.Descend(network, house, price, 0.1, 3);

        Assert.Equal(HousePrice.Create().Network.Theta, network.Theta);
    }

    [Fact]
    public void It_shows_predictions_and_losses_as_a_table() => Assert.Equal(
        "step  prediction  loss\n0     0.6089      0.0765\n1     86.8723     3687.0281\n2     0           0.5\n3     0           0.5",
        Boom.ToString());

    [Fact]
    public void It_knows_from_which_step_on_nothing_can_change() => Assert.Equal((2, null), (Boom.DeadFrom, Slow.DeadFrom));

    [Fact]
    public void A_lamp_is_on_where_a_unit_sends_something()
    {
        var lamps = Assert.IsType<HeatMapMark>(BoomView.Of(Boom).Panels[1].Marks[0]).Grid;

        // Unit 1 of layer 2 is off from the start, the output from the second step on.
        Assert.Equal([1, 1, 0, 1, 1], lamps.Z.Column(0));
        Assert.Equal(0, lamps.Z[4, 2]);
        Assert.Equal((5, 4), (lamps.Z.RowCount, lamps.Z.ColumnCount));
    }

    [Theory]
    [InlineData(0.1, 3, "η = 0.1: the loss leaps to 3,687; dead from step 2 on, at a loss of 0.5")]
    [InlineData(0.001, 1, "η = 0.001: at step 1 the loss is 0.03135")]
    [InlineData(0.007, 4, "η = 0.007: at step 4 the loss is 0.4777")]
    [InlineData(0.002, 11, "η = 0.002: at step 11 the loss is 0")]
    public void The_view_says_how_it_ends(double learningRate, int steps, string finding) => Assert.Equal(finding, BoomView.Of(Descend(learningRate, steps)).Title);

    [Fact]
    public void Its_losses_are_drawn_by_step()
    {
        var line = Assert.IsType<LineMark>(BoomView.Of(Boom).Panels[0].Marks[0]);

        Assert.Equal([0, 1, 2, 3], line.X);
        Assert.Equal(Boom.Losses, line.Y);
    }

    [Fact]
    public void A_rate_or_a_number_of_steps_out_of_range_is_named()
    {
        Assert.StartsWith("Expected a positive, finite learning rate, got -1.", Assert.Throws<ArgumentOutOfRangeException>(() => Descend(-1, 3)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected steps to be 0 or more, got -1.", Assert.Throws<ArgumentOutOfRangeException>(() => Descend(0.1, -1)).Message, StringComparison.Ordinal);
    }

    private static HousePriceDescent Descend(double learningRate, int steps)
    {
        var (network, house, price) = HousePrice.Create();
        return HousePrice.Descend(network, house, price, learningRate, steps);
    }
}
