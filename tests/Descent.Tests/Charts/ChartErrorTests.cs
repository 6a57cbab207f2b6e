using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public class ChartErrorTests
{
    private static readonly double[] X = [1, 2, 3];

    [Fact]
    public void No_series() => Throws("Charts.Line expects at least one series, got none; pass (\"name\", x, y).", () => Chart.Line("t", "x", "y"));

    [Fact]
    public void Different_lengths() => Throws(
        "Charts.Markers expects as many x values as y values, got 3 and 2 in \"run\"; give each point both.", () => Chart.Markers("t", "x", "y", ("run", X, [1, 2])));

    [Fact]
    public void No_points() => Throws(
        "Charts.Line expects points, got none in \"run\"; leave the series out, or fill it first.", () => Chart.Line("t", "x", "y", ("run", [], [])));

    [Fact]
    public void Nothing_finite() => Throws(
        "Charts.Line expects a finite value, got none in \"a\", \"b\"; there is nothing to draw.",
        () => Chart.Line("t", "x", "y", ("a", X, [double.NaN, double.NaN, double.NaN]), ("b", [1], [double.PositiveInfinity])));

    [Fact]
    public void Nothing_positive_on_a_log_axis() => Throws(
        "Charts.Line expects a finite, on a log axis positive, value, got none in \"a\"; there is nothing to draw.", () => Chart.Line("t", "x", Axis.Log("y"), ("a", X, [0, -1, -2])));

    [Fact]
    public void An_axis_that_ends_before_it_starts() => Throws(
        "Charts.Line expects an axis \"y\" from a smaller to a larger number, got 2 to 1.", () => Chart.Line("t", "x", Axis.Linear("y", 2, 1), ("a", X, X)));

    [Fact]
    public void A_log_axis_from_zero() => Throws(
        "Charts.Surface expects a log axis \"z\" from above 0, got 0 to 1; use a linear axis.", () => Chart.Surface("t", "x", "y", Axis.Log("z", 0, 1), Grid.Of(0, 1, 0, 1, (_, _) => 1, 2)));

    [Fact]
    public void No_bars() => Throws("Charts.Bars expects at least one bar, got none; pass (\"name\", value).", () => Chart.Bars("t", "x", "y"));

    [Fact]
    public void A_group_without_a_value_for_each_category() => Throws(
        "Charts.Bars expects one value for each of the 2 categories, got 1 in \"b\".", () => Chart.Bars("t", "x", "y", ["p", "q"], ("a", [1, 2]), ("b", [1])));

    [Fact]
    public void Bars_on_a_log_axis() => Throws(
        "Charts.Bars expects a linear axis, because a bar starts at 0; use Charts.Markers for a log axis.", () => Chart.Bars("t", "x", Axis.Log("y"), ("a", 1)));

    [Fact]
    public void A_grid_of_another_shape() => Throws(
        "Charts.HeatMap expects one row for each y and one column for each x, 2×3, got values of shape 3×2; transpose them?",
        () => Chart.HeatMap("t", "x", "y", "z", new Grid(X, [1, 2], Matrix<double>.Build.Dense(3, 2))));

    [Fact]
    public void A_surface_of_one_row() => Throws(
        "Charts.Surface expects at least 2 × 2 points, got 3 × 1.", () => Chart.Surface("t", "x", "y", "z", new Grid(X, [1], Matrix<double>.Build.Dense(1, 3))));

    [Fact]
    public void Places_out_of_order() => Throws(
        "Charts.HeatMap expects finite, ascending y places; sort them, with their values.", () => Chart.HeatMap("t", "x", "y", "z", new Grid(X, [2, 1], Matrix<double>.Build.Dense(2, 3))));

    [Fact]
    public void A_grid_of_nothing() => Throws(
        "Charts.HeatMap expects a finite value, got none in \"z\"; there is nothing to draw.", () => Chart.HeatMap("t", "x", "y", "z", Grid.Of(0, 1, 0, 1, (_, _) => double.NaN, 2)));

    [Fact]
    public void A_logarithm_around_zero() => Throws(
        "Charts.HeatMap expects a linear value axis where 0 is the middle; a logarithm has no negative side.",
        () => Chart.HeatMap("t", "x", "y", Axis.Log("z"), Grid.Of(0, 1, 0, 1, (_, _) => 1, 2), aroundZero: true));

    [Fact]
    public void Learning_curves_of_nothing() => Throws(
        "Charts.LearningCurves expects at least one epoch, got none; train first: trainer.Epochs(…).Take(20).ToList().", () => Chart.LearningCurves([]));

    [Fact]
    public void No_runs() => Throws(
        "Charts.LearningCurves expects at least one run, got none; pass (\"name\", history).", () => Chart.LearningCurves("t", []));

    [Fact]
    public void A_run_without_epochs() => Throws(
        "Charts.LearningCurves expects at least one epoch, got none; train first: trainer.Epochs(…).Take(20).ToList().",
        () => Chart.LearningCurves("t", ("one", [new(1, 2, 2.1, 0.3)]), ("none", [])));

    private static void Throws(string message, Func<Figure> chart) =>
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(chart).Message.Split(" (Parameter")[0]);
}
