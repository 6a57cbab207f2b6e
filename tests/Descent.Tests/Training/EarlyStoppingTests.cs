using Descent.Training;

namespace Descent.Tests.Training;

public class EarlyStoppingTests
{
    [Theory]
    [InlineData("5 4 3 3 3 9", 2, 0, 5)]
    [InlineData("5 4 4.5 3 3.5 3.5 1", 2, 0, 6)]
    [InlineData("5 6 1 1 1", 1, 0, 2)]
    [InlineData("5 4.95 4.92 4.91 1", 3, 0.1, 4)]
    [InlineData("5 4.95 4.85 4.85 1", 3, 0.1, 5)]
    [InlineData("5 4.8 4.6 4.4 4.2", 1, 0.1, 5)]
    [InlineData("NaN NaN 3 NaN NaN NaN 1", 3, 0, 6)]
    [InlineData("NaN NaN NaN 3", 3, 0, 3)]
    [InlineData("3 2 1", 5, 0, 3)]
    public void It_stops_after_as_many_epochs_without_improvement_as_it_has_patience(string losses, int patience, double leastImprovement, int passedOn) =>
        Assert.Equal(passedOn, Reports(losses).StopEarly(patience, leastImprovement).Count());

    [Fact]
    public void It_does_not_ask_for_an_epoch_after_the_last()
    {
        var asked = 0;
        var reports = Reports("5 5 5 5 5").Select(report =>
        {
            asked++;
            return report;
        });

        Assert.Equal(3, reports.StopEarly(patience: 2).Count());
        Assert.Equal(3, asked);
    }

    [Fact]
    public void Reports_pass_through_unchanged() => Assert.Equal(Reports("3 2 1"), Reports("3 2 1").StopEarly(2));

    [Fact]
    public void No_patience_gets_the_documented_message_at_once() => Assert.Equal(
        "Expected patience to be 1 or more, got 0. (Parameter 'patience')",
        Assert.Throws<ArgumentOutOfRangeException>(() => Reports("1").StopEarly(0)).Message);

    private static IEnumerable<EpochReport> Reports(string losses) =>
        losses.Split(' ').Select((loss, i) => new EpochReport(i + 1, 0, double.Parse(loss, System.Globalization.CultureInfo.InvariantCulture), 0));
}
