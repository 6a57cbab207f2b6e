using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Inspection;

public class ActivationStatisticsTests
{
    [Fact]
    public void Quantiles_extremes_and_moments_of_0_to_1000()
    {
        // 1001 samples: three portions, in an order that is not theirs.
        var x = Matrix<float>.Build.Dense(1, 1001, (_, j) => j * 8 % 1001);

        var row = Assert.Single(Measure([new Identity()], x).Layers);

        Assert.Equal((0, 10, 500, 990, 1000), (row.Minimum, row.P1, row.Median, row.P99, row.Maximum));
        Assert.Equal(500, row.Mean, 1e-9);
        Assert.Equal(Math.Sqrt(((1001.0 * 1001) - 1) / 12), row.StandardDeviation, 1e-9);
        Assert.Equal((0, 0), (row.SaturatedShare, row.DeadShare));
    }

    [Fact]
    public void Between_two_values_a_quantile_lies_in_proportion() =>
        Assert.Equal(10.3, Measure([new Identity()], Numbers.Row(10, 20, 40, 30)).Layers[0].P1, 1e-9);

    [Fact]
    public void A_ReLU_unit_is_dead_only_if_it_is_off_for_every_sample()
    {
        // Units at x, −x, x − 700 and x − 3000 for x = 1 … 1000: of the third, whole portions are off.
        var dense = new Dense(1, 4, Initializer.Zero, new Random(1));
        Numbers.Column(1, -1, 1, 1).CopyTo(dense.Weights.Value);
        Numbers.Column(0, 0, -700, -3000).CopyTo(dense.Biases.Value);

        var row = Measure([dense, new ReLU()], Matrix<float>.Build.Dense(1, 1000, (_, j) => j + 1)).Layers[0];

        Assert.Equal("ReLU", row.Layer);
        Assert.Equal(0.5, row.DeadShare);
        Assert.Equal((0 + 1000 + 700 + 1000) / 4000.0, row.SaturatedShare, 1e-12);
    }

    [Fact]
    public void Tanh_and_sigmoid_are_saturated_at_both_ends_and_a_leaky_ReLU_never()
    {
        // tanh 2.1 = 0.9705, tanh 2 = 0.964; σ(3.5) = 0.9707, σ(3.4) = 0.9677.
        Assert.Equal(0.5, Measure([new Tanh()], Numbers.Row(-2.1f, -2, 2, 2.1f)).Layers[0].SaturatedShare);
        Assert.Equal(0.5, Measure([new Sigmoid()], Numbers.Row(-3.5f, -3.4f, 3.4f, 3.5f)).Layers[0].SaturatedShare);
        Assert.Equal(0, Measure([new LeakyReLU()], Numbers.Row(-100, 100)).Layers[0].SaturatedShare);
        Assert.Equal(1, Measure([new Tanh()], Numbers.Row(-5, 5)).Layers[0].DeadShare);
    }

    [Fact]
    public void Activations_within_skip_connections_and_maxout_count_in_their_order()
    {
        Sequential model = [new Dense(3, 3, new Random(1)), new Tanh(), new Residual(new Maxout(3, 3, 2, new Random(2)), new ReLU()), new Dense(3, 1, new Random(3))];

        Assert.Equal(["Tanh", "Maxout(3 → 3 × 2)", "ReLU"], Measure(model, Numbers.Gaussian(3, 20, 1)).Layers.Select(row => row.Layer));
    }

    [Fact]
    public void It_reads_as_a_table() => Assert.Equal(
        "   activation  mean  std  min  1 %  median  99 %  max   saturated  dead units\n1  Tanh        0.5   2    −1   0    0.25    9     1.23  25.0 %     12.5 %",
        new ActivationStatistics([new("Tanh", 0.5, 2, -1, 0, 0.25, 9, 1.2345, 0.25, 0.125)], 10).ToString());

    [Fact]
    public void A_network_without_activations_gets_the_documented_message() => Assert.Equal(
        "ActivationStatistics expects a network with at least one activation, such as ReLU, got none. (Parameter 'model')",
        Assert.Throws<ArgumentException>(() => Measure([new Dense(1, 1, new Random(1))], Numbers.Row(1))).Message);

    private static ActivationStatistics Measure(Sequential model, Matrix<float> x) => ActivationStatistics.Measure(model, new Dataset(x, Numbers.Ones(1, x.ColumnCount)));
}
