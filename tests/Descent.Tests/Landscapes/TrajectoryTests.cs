using Descent.Landscapes;
using Descent.Optimizers;
using Descent.Tests.Golden;
using Descent.Tests.Support;

namespace Descent.Tests.Landscapes;

public class TrajectoryTests
{
    private static readonly PlaneFunction Bowl = PlaneFunction.Bowl(2, 6);

    [Fact]
    public void Plain_descent_multiplies_each_coordinate_by_1_minus_rate_times_curvature()
    {
        var run = Trajectory.Record(Bowl, new Sgd(0.1f), (1, -2), 3);

        Near.Single([1, 0.8, 0.64, 0.512], run.Points.Select(at => at.X));
        Near.Single([-2, -0.8, -0.32, -0.128], run.Points.Select(at => at.Y));
        Near.Single([13, 0.64 + 1.92, (0.64 * 0.64) + (3 * 0.32 * 0.32), (0.512 * 0.512) + (3 * 0.128 * 0.128)], run.Values);
        Assert.Equal("Sgd", run.Name);
    }

    [Theory]
    [InlineData("momentum_v", 1)]
    [InlineData("adagrad", -1)]
    [InlineData("rmsprop", -1)]
    [InlineData("adam", -1)]
    public void Under_the_golden_gradients_it_takes_the_golden_steps(string name, int sign)
    {
        var step = 0;
        double[] g = [2, 1, 0.5];
        PlaneFunction scripted = new("scripted", (_, _) => 0, (_, _) => (g[step], -g[step++]));
        Optimizer optimizer = name switch { "momentum_v" => new Sgd(0.1f, 0.9f), "adagrad" => new AdaGrad(0.1f), "rmsprop" => new RmsProp(0.1f), _ => new Adam(0.1f) };

        var points = Trajectory.Record(scripted, optimizer, (0, 0), 3).Points;

        double[] steps = [.. GoldenFile.Numbers("optimisers_g_2_1_0.5_eta0.1", name).Select(value => sign * value)];
        Near.Single(steps, points.Zip(points.Skip(1), (from, to) => to.X - from.X));
        Near.Single(steps.Select(value => -value), points.Zip(points.Skip(1), (from, to) => to.Y - from.Y));
    }

    [Fact]
    public void A_schedule_sets_the_rate_of_each_step()
    {
        PlaneFunction slope = new("slope", (x, _) => x, (_, _) => (1, 0));

        var run = Trajectory.Record(slope, new Sgd(7), (0, 0), 4, schedule: new StepDecay(1, 0.5, 2));

        Near.Single([0, -1, -2, -2.5, -3], run.Points.Select(at => at.X));
    }

    [Fact]
    public void A_run_that_diverges_ends_at_its_last_finite_value()
    {
        var run = Trajectory.Record(Bowl, new Sgd(1), (1, 1), 1000);

        Assert.InRange(run.Points.Count, 30, 100);
        Assert.All(run.Values, value => Assert.True(double.IsFinite(value)));
        Assert.Equal((8.0, 0), (run.Values[0] + 4, run.Best.Step));
    }

    [Fact]
    public void The_best_place_is_the_first_of_the_lowest()
    {
        var best = new Trajectory("t", [(0, 0), (1, 2), (3, 4), (5, 6)], [3, 1, 2, 1]).Best;

        Assert.Equal((1.0, (1.0, 2.0), 1), best);
    }

    [Fact]
    public void Two_runs_are_the_same_to_the_last_bit() =>
        Assert.Equal(Trajectory.Record(PlaneFunction.Rosenbrock, new Adam(0.05f), (-1.2, 1), 200).Points, Trajectory.Record(PlaneFunction.Rosenbrock, new Adam(0.05f), (-1.2, 1), 200).Points);

    [Fact]
    public void An_optimizer_that_has_moved_is_refused()
    {
        var adam = new Adam(0.1f);
        Trajectory.Record(Bowl, adam, (1, 1), 1);

        Assert.StartsWith(
            "Trajectory.Record expects a new optimizer, got Adam after steps of its own, whose memory would change this run; create one for each run.",
            Assert.Throws<ArgumentException>(() => Trajectory.Record(Bowl, adam, (1, 1), 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_without_a_value_is_refused()
    {
        PlaneFunction root = new("root", (x, y) => Math.Sqrt(x) + y, (x, _) => (0.5 / Math.Sqrt(x), 1));

        Assert.StartsWith(
            "Trajectory.Record expects a start where root is finite, got NaN at (-1, 2); start nearer.",
            Assert.Throws<ArgumentException>(() => Trajectory.Record(root, new Sgd(1), (-1, 2), 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected steps to be 1 or more, got 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Trajectory.Record(Bowl, new Sgd(1), (1, 1), 0)).Message, StringComparison.Ordinal);
    }
}
