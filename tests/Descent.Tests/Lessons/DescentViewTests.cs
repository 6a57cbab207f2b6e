using Descent.Lessons;
using Descent.Plotting;
using Descent.Tests.Golden;
using Descent.Tests.Support;

namespace Descent.Tests.Lessons;

public class DescentViewTests
{
    [Theory]
    [InlineData("1.1", 1.1, "η = 1.1: after 9 steps the loss is 86.36")]
    [InlineData("0.1", 0.1, "η = 0.1: after 9 steps the loss is 0.1584")]
    public void It_walks_the_golden_way_and_records_its_losses(string column, double rate, string title)
    {
        var golden = GoldenFile.Rows("lr_table_source", column);

        var view = View(rate, 9);

        var (walk, record) = ((LineMark)view.Panels[0].Marks[1], (LineMark)view.Panels[1].Marks[0]);
        Near.Double(golden.Select(row => row[0]), walk.X);
        Near.Double(golden.Select(row => row[1]), walk.Y);
        Near.Double(golden.Select(row => row[1]), record.Y);
        Near.Double(Enumerable.Range(0, 10).Select(step => (double)step), record.X);
        Assert.Equal(title, view.Title);
    }

    [Fact]
    public void The_curve_is_the_loss_whatever_the_rate()
    {
        var curve = (LineMark)View(0.3, 2).Panels[0].Marks[0];

        Near.Double(curve.X.Select(Loss), curve.Y);
        Assert.Equal((-5.0, 7.0, 30.0), (curve.X[0], curve.X[^1], View(1.1, 9).Panels[0].Y.To));
    }

    [Fact]
    public void No_rate_and_no_step_get_the_documented_messages()
    {
        Assert.StartsWith("Expected a positive, finite learning rate, got 0.", Assert.Throws<ArgumentOutOfRangeException>(() => View(0, 9)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected steps to be 1 or more, got 0.", Assert.Throws<ArgumentOutOfRangeException>(() => View(0.1, 0)).Message, StringComparison.Ordinal);
    }

    private static Figure View(double rate, int steps) => DescentView.Of(Loss, x => 2 * (x - 1), -0.8, rate, steps);

    private static double Loss(double x) => ((x - 1) * (x - 1)) + 0.1;
}
