using Descent.Landscapes;
using Descent.Optimizers;
using Descent.Tests.Support;

namespace Descent.Tests.Landscapes;

public class SearchTests
{
    private static readonly (double X, double Y) Far = (3.7, -2.8);

    [Fact]
    public void Annealing_leaves_the_dent_of_Rastrigins_bowl_that_descent_ends_in()
    {
        var descent = Trajectory.Record(PlaneFunction.Rastrigin, new Sgd(0.001f), Far, 2000);
        var runs = Enumerable.Range(1, 10).Select(seed => SimulatedAnnealing.Minimize(PlaneFunction.Rastrigin, Far, new ExponentialDecay(10, 0.004), 2000, new Random(seed))).ToList();

        Assert.InRange(descent.Values[^1], 20, 30);
        Assert.All(runs, run => Assert.True(run.Values[^1] < descent.Values[^1] / 4, $"ended at {run.Values[^1]}"));
    }

    [Fact]
    public void One_step_is_the_two_formulas()
    {
        // Two gaussian deviates of two draws each, then the draw that decides: 0.625 is below e^{-Δ/T} or not.
        float[] draws = [0.25f, 0.875f, 0.5f, 0.125f, 0.625f];
        var (gx, gy) = (Math.Sqrt(-2 * Math.Log(0.75)) * Math.Cos(2 * Math.PI * 0.875), Math.Sqrt(-2 * Math.Log(0.5)) * Math.Cos(2 * Math.PI * 0.125));
        var (x, y) = (0.1 + (0.5 * gx), 0.2 + (0.5 * gy));
        var up = PlaneFunction.Bowl(1, 1).Value(x, y) - PlaneFunction.Bowl(1, 1).Value(0.1, 0.2);
        var limit = -up / Math.Log(0.625);

        Near.Double([x, y], Places(limit * 1.01));
        Near.Double([0.1, 0.2], Places(limit * 0.99));

        double[] Places(double temperature)
        {
            var (endX, endY) = SimulatedAnnealing.Minimize(PlaneFunction.Bowl(1, 1), (0.1, 0.2), new Constant(temperature), 1, new ScriptedRandom(draws)).Points[1];
            return [endX, endY];
        }
    }

    [Fact]
    public void Hot_it_goes_up_about_as_often_as_down_and_at_temperature_0_never()
    {
        var hot = SimulatedAnnealing.Minimize(PlaneFunction.Rastrigin, Far, new Constant(1e9), 1000, new Random(1));
        var cold = SimulatedAnnealing.Minimize(PlaneFunction.Rastrigin, Far, new StepDecay(1e-300, 1e-300, 1), 1000, new Random(1));

        Assert.InRange(Ups(hot), 400, 600);
        Assert.Equal(0, Ups(cold));
        Assert.True(cold.Values[^1] < cold.Values[0]);

        static int Ups(Trajectory run) => run.Values.Zip(run.Values.Skip(1)).Count(pair => pair.Second > pair.First);
    }

    [Fact]
    public void Every_seed_has_its_own_walk_and_always_the_same()
    {
        Assert.Equal(Walk(1).Points, Walk(1).Points);
        Assert.NotEqual(Walk(1).Points, Walk(2).Points);

        static Trajectory Walk(int seed) => SimulatedAnnealing.Minimize(PlaneFunction.Himmelblau, (0, 0), new LinearDecay(50, 100), 100, new Random(seed));
    }

    [Fact]
    public void From_many_starts_descent_finds_all_four_of_Himmelblaus_minima()
    {
        var runs = MultiStart.Minimize(PlaneFunction.Himmelblau, () => new Sgd(0.01f), starts: 20, steps: 300, new Random(1));

        Assert.Equal(20, runs.Count);
        Assert.Equal("start 20", runs[^1].Name);
        Assert.All(PlaneFunction.Himmelblau.Minima, minimum => Assert.Contains(runs, run => Distance(run.Points[^1], minimum) < 1e-3));
        Assert.All(runs.SelectMany(run => new[] { run.Points[0].X, run.Points[0].Y }), place => Assert.InRange(place, -5, 5));
        Assert.Equal(40, runs.SelectMany(run => new[] { run.Points[0].X, run.Points[0].Y }).Distinct().Count());

        static double Distance((double X, double Y) a, (double X, double Y) b) => double.Hypot(a.X - b.X, a.Y - b.Y);
    }

    [Fact]
    public void What_cannot_be_searched_is_refused()
    {
        PlaneFunction root = new("root", (x, y) => Math.Sqrt(x) + y, (x, _) => (0.5 / Math.Sqrt(x), 1));
        Sgd shared = new(0.01f);

        Assert.StartsWith(
            "SimulatedAnnealing.Minimize expects a start where root is finite, got NaN at (-1, 0); start nearer.",
            Assert.Throws<ArgumentException>(() => SimulatedAnnealing.Minimize(root, (-1, 0), new Constant(1), 1, new Random(1))).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected a positive, finite reach, got 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedAnnealing.Minimize(PlaneFunction.Saddle, (0, 0), new Constant(1), 1, new Random(1), reach: 0)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected starts to be 1 or more, got 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => MultiStart.Minimize(PlaneFunction.Saddle, () => new Sgd(1), 0, 1, new Random(1))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "create one for each run",
            Assert.Throws<ArgumentException>(() => MultiStart.Minimize(PlaneFunction.Himmelblau, () => shared, 2, 1, new Random(1))).Message, StringComparison.Ordinal);
    }
}
