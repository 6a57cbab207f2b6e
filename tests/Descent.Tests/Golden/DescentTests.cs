using Descent.Layers;
using Descent.Optimizers;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("gd1")]
[GoldenBlock("gd2")]
[GoldenBlock("gd_x2_from_10")]
[GoldenBlock("lr_table_source")]
[GoldenBlock("optimisers_g_2_1_0.5_eta0.1")]
public class DescentTests
{
    [Fact]
    public void On_the_square_from_1_2_the_steps_are_golden()
    {
        var golden = GoldenFile.Rows("gd1");

        var path = Path(0.3f, x => [2 * x[0]], 1.2f).Take(golden.Length).Select((x, i) => new[] { i, x[0], x[0] * x[0] });

        Near.Single(golden.SelectMany(row => row), path.SelectMany(row => row));
        Assert.Equal(3, golden.First(row => row[2] < 0.01)[0]);
    }

    [Fact]
    public void On_the_square_from_10_the_steps_are_golden()
    {
        var golden = GoldenFile.Numbers("gd_x2_from_10", "x");

        Near.Single(golden, Path(0.1f, x => [2 * x[0]], 10).Take(golden.Length).Select(x => x[0]));
    }

    [Fact]
    public void On_the_square_plus_squared_sine_the_steps_are_golden()
    {
        var golden = GoldenFile.Rows("gd2");

        var path = Path(0.1f, x => [2 * x[0], Math.Sin(2 * x[1])], 3, 1).Take(golden.Length)
            .Select((x, i) => new[] { i, x[0], x[1], (x[0] * x[0]) + Math.Pow(Math.Sin(x[1]), 2) });

        Near.Single(golden.SelectMany(row => row), path.SelectMany(row => row));
        Assert.Equal(16, golden.First(row => row[3] < 0.01)[0]);
    }

    [Fact]
    public void The_table_of_learning_rates_is_golden()
    {
        Assert.True(GoldenFile.At("lr_table_source").EnumerateObject().Count() >= 4);
        foreach (var column in GoldenFile.At("lr_table_source").EnumerateObject())
        {
            var golden = column.Value.EnumerateArray().Select(GoldenFile.Doubles).ToList();
            var rate = float.Parse(column.Name, System.Globalization.CultureInfo.InvariantCulture);

            var path = Path(rate, x => [2 * (x[0] - 1)], -0.8f).Take(golden.Count).Select(x => new[] { x[0], Math.Pow(x[0] - 1, 2) + 0.1 });

            Near.Single(golden.SelectMany(row => row), path.SelectMany(row => row), $"learning rate {column.Name}, number");
        }
    }

    [Fact]
    public void Momentum_adds_the_golden_velocity()
    {
        var gradients = new Queue<double>([2, 1, 0.5]);

        var path = Path(new Sgd(0.1f, momentum: 0.9f), _ => [gradients.Dequeue()], 0).Take(4).Select(x => x[0]).ToList();

        Near.Single(GoldenFile.Numbers("optimisers_g_2_1_0.5_eta0.1", "momentum_v"), path.Zip(path.Skip(1), (before, after) => after - before));
    }

    private static IEnumerable<double[]> Path(float learningRate, Func<double[], double[]> gradient, params float[] start) =>
        Path(new Sgd(learningRate), gradient, start);

    private static IEnumerable<double[]> Path(Optimizer optimizer, Func<double[], double[]> gradient, params float[] start)
    {
        var theta = new Parameter("θ", Numbers.Column(start));
        while (true)
        {
            double[] x = [.. theta.Value.ToDouble().Enumerate()];
            yield return x;
            theta.Gradient.SetColumn(0, [.. gradient(x).Select(g => (float)g)]);
            optimizer.Step([theta]);
        }
    }
}
