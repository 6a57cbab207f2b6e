using Descent.Layers;
using Descent.Optimizers;
using Descent.Tests.Support;

namespace Descent.Tests.Golden;

/// <summary>Three steps with gradients 2, 1, ½ and η = 0.1, as the ledger has them (004-23 to 004-27).</summary>
[GoldenBlock("optimisers_g_2_1_0.5_eta0.1")]
[GoldenBlock("adam_without_bias_correction")]
[GoldenBlock("radam")]
public class OptimizerTraceTests
{
    private static readonly float[] Gradients = [2, 1, 0.5f];

    public static TheoryData<string> Names => ["momentum_v", "adagrad", "rmsprop", "adam"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_takes_the_golden_steps(string name)
    {
        // The momentum's velocity is the step itself; the other blocks hold what is subtracted.
        Optimizer rule = name switch
        {
            "momentum_v" => new Sgd(0.1f, momentum: 0.9f),
            "adagrad" => new AdaGrad(0.1f),
            "rmsprop" => new RmsProp(0.1f, decay: 0.9f),
            _ => new Adam(0.1f),
        };
        var sign = name == "momentum_v" ? 1 : -1;

        Assert.All(
            Steps(rule).Zip(GoldenFile.Numbers("optimisers_g_2_1_0.5_eta0.1", name)),
            pair => Assert.Equal(sign * pair.Second, pair.First, 1e-6));
    }

    [Fact]
    public void Without_its_bias_correction_Adam_would_take_the_other_golden_steps()
    {
        var corrected = GoldenFile.Numbers("optimisers_g_2_1_0.5_eta0.1", "adam");
        var uncorrected = GoldenFile.Numbers("adam_without_bias_correction");

        for (var t = 1; t <= 3; t++)
        {
            var (c1, c2) = (1 - Math.Pow(0.9, t), 1 - Math.Pow(0.999, t));
            Assert.Equal(uncorrected[t - 1], corrected[t - 1] * c1 / Math.Sqrt(c2), 1e-6);
        }
    }

    [Fact]
    public void RAdam_counts_and_rectifies_as_golden()
    {
        var radam = new RAdam(0.1f);
        var lengths = GoldenFile.Numbers("radam", "rho_t_from_1");

        Assert.All(Enumerable.Range(1, lengths.Length), t => Assert.Equal(lengths[t - 1], radam.LengthAfter(t), 1e-6));
        Assert.Equal(GoldenFile.Number("radam", "rho_inf"), radam.LengthAfter(1_000_000), 1e-6);
        Assert.Equal(0, radam.Rectification(4));
        Assert.Equal(GoldenFile.Number("radam", "r_5"), radam.Rectification(5), 1e-6);
        Assert.Equal(GoldenFile.Number("radam", "r_6"), radam.Rectification(6), 1e-6);
    }

    [Fact]
    public void RAdam_goes_by_its_mean_gradient_for_four_steps_and_then_by_Adams_rectified_step()
    {
        float[] gradients = [2, 1, 0.5f, 1, 2, 1];
        double m = 0, v = 0;
        var expected = new List<double>();
        for (var t = 1; t <= gradients.Length; t++)
        {
            m = (0.9 * m) + (0.1 * gradients[t - 1]);
            v = (0.999 * v) + (0.001 * gradients[t - 1] * gradients[t - 1]);
            var mean = m / (1 - Math.Pow(0.9, t));
            var r = t <= 4 ? 0 : GoldenFile.Number("radam", $"r_{t}");
            expected.Add(-0.1 * (t <= 4 ? mean : r * mean / Math.Sqrt(v / (1 - Math.Pow(0.999, t)))));
        }

        Assert.All(Steps(new RAdam(0.1f), gradients).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
    }

    [Fact]
    public void Nesterov_is_his_two_lines_at_the_looked_ahead_weights()
    {
        // v ← μv − η·f′(θ + μv), θ ← θ + v for f = θ²/2; ours holds φ = θ + μv.
        double theta = 5, v = 0;
        var parameter = new Parameter("θ", Numbers.Row(5));
        var nesterov = new Nesterov(0.1f, momentum: 0.9f);
        for (var step = 0; step < 10; step++)
        {
            v = (0.9 * v) - (0.1 * (theta + (0.9 * v)));
            theta += v;
            parameter.Gradient[0, 0] = parameter.Value[0, 0];
            nesterov.Step([parameter]);

            Assert.Equal(theta + (0.9 * v), parameter.Value[0, 0], 1e-5);
        }
    }

    [Fact]
    public void AdamWs_decay_does_not_depend_on_the_gradient()
    {
        var (with, without) = (Steps(new AdamW(0.1f, weightDecay: 0.5f), 3, 3), Steps(new Adam(0.1f), 3, 3));

        Assert.Equal(without[0] - (0.1 * 0.5 * 7), with[0], 1e-5);
        Assert.Equal(without[1] - (0.1 * 0.5 * (7 + with[0])), with[1], 1e-5);
    }

    // The changes of a number that starts at 7.
    private static double[] Steps(Optimizer rule, params float[] gradients)
    {
        var theta = new Parameter("θ", Numbers.Row(gradients.Length > 0 ? 7 : 0));
        return [.. (gradients.Length > 0 ? gradients : Gradients).Select(g =>
        {
            double before = theta.Value[0, 0];
            theta.Gradient[0, 0] = g;
            rule.Step([theta]);
            return theta.Value[0, 0] - before;
        })];
    }
}
