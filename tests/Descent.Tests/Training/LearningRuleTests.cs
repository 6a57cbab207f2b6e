using Descent.Numerics;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Training;

public class LearningRuleTests
{
    [Fact]
    public void Hebbs_rule_strengthens_by_output_times_input_and_grows_without_bound()
    {
        Assert.Equal([0.2 * 4 * 1, 0.2 * 4 * 2], HebbRule.Hebb([2, 1], [1, 2], 0.2), (x, y) => Math.Abs(x - y) < 1e-15);

        var w = Learn(HebbRule.Hebb, 400);

        Assert.True(w.L2Norm() > 1000);
    }

    [Fact]
    public void Ojas_rule_converges_to_the_first_principal_component_at_length_1()
    {
        var samples = Cloud().ToList();
        var covariance = Matrix<double>.Build.Dense(3, 3, (i, j) => samples.Average(x => x[i] * x[j]));
        var eigen = covariance.Evd(Symmetricity.Symmetric);
        var component = eigen.EigenVectors.Column(eigen.EigenValues.Select(value => value.Real).ToList().IndexOf(eigen.EigenValues.Max(value => value.Real)));

        var w = Learn(HebbRule.Oja, samples.Count);

        Assert.Equal(1, w.L2Norm(), 0.03);
        Assert.True(Math.Abs(w.DotProduct(component)) / w.L2Norm() > 0.999);
    }

    [Fact]
    public void The_delta_rule_over_all_samples_converges_to_the_least_squares_solution()
    {
        var (random, weights) = (new Random(3), Vector<double>.Build.Dense(3));
        var x = Matrix<double>.Build.Dense(20, 3, (_, _) => random.NextGaussian());
        var t = Vector<double>.Build.Dense(20, _ => random.NextGaussian());
        for (var pass = 0; pass < 2000; pass++)
        {
            var changes = Enumerable.Range(0, 20).Select(j => DeltaRule.Change(weights.ToArray(), x.Row(j).ToArray(), t[j], 0.02)).ToList();
            weights += Vector<double>.Build.Dense(3, i => changes.Sum(change => change[i]));
        }

        Assert.Equal(0, (x.QR().Solve(t) - weights).L2Norm(), 1e-10);
        Assert.True((x * weights - t).L2Norm() > 1);
    }

    [Fact]
    public void The_change_of_the_delta_rule_is_the_negative_slope_of_half_the_squared_error()
    {
        var change = DeltaRule.Change([0.5, -1], [2, 3], target: 1, learningRate: 0.1);

        Assert.Equal(-0.1 * (Error(0.5 + 1e-6, -1) - Error(0.5 - 1e-6, -1)) / 2e-6, change[0], 1e-8);
        Assert.Equal(-0.1 * (Error(0.5, -1 + 1e-6) - Error(0.5, -1 - 1e-6)) / 2e-6, change[1], 1e-8);

        static double Error(double w1, double w2) => Math.Pow(DeltaRule.Output([w1, w2], [2, 3]) - 1, 2) / 2;
    }

    [Fact]
    public void Another_number_of_inputs_gets_the_documented_message()
    {
        const string Expected = "The unit has 2 weights and expects as many inputs, got 1. (Parameter 'x')";

        Assert.Equal(Expected, Assert.Throws<ArgumentException>(() => DeltaRule.Change([1, 2], [1], 0, 0.1)).Message);
        Assert.Equal(Expected, Assert.Throws<ArgumentException>(() => HebbRule.Hebb([1, 2], [1], 0.1)).Message);
        Assert.Equal(Expected, Assert.Throws<ArgumentException>(() => HebbRule.Oja([1, 2], [1], 0.1)).Message);
    }

    private static Vector<double> Learn(Func<IReadOnlyList<double>, IReadOnlyList<double>, double, double[]> rule, int steps)
    {
        var w = Vector<double>.Build.Dense([0.3, -0.2, 0.1]);
        foreach (var x in Cloud().Take(steps))
        {
            w += Vector<double>.Build.Dense(rule(w.ToArray(), x, 0.005));
        }

        return w;
    }

    // A cloud that is longest along (2, 1, -1).
    private static IEnumerable<double[]> Cloud()
    {
        var random = new Random(8);
        for (var i = 0; i < 4000; i++)
        {
            var along = random.NextGaussian();
            yield return [(2 * along) + (0.3 * random.NextGaussian()), along + (0.3 * random.NextGaussian()), -along + (0.3 * random.NextGaussian())];
        }
    }
}
