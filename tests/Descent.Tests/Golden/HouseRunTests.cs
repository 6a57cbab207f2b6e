using Descent.Lessons;
using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("house_runs_z3_loss")]
[GoldenBlock("house_learning_rate_sweep_loss_after_1_step")]
[GoldenBlock("house_learning_rate_0.01")]
[GoldenBlock("house_scaled_every_step")]
public class HouseRunTests
{
    private static readonly double[] Scaled = [1.2, 0.3, 0.1];

    [Fact]
    public void At_a_learning_rate_of_0_1_the_raw_house_explodes_and_dies() =>
        Compare(GoldenFile.Rows("house_runs_z3_loss", "raw_0.1"), Run(0.1, 1200, 3, 10));

    [Fact]
    public void At_a_learning_rate_of_0_01_the_raw_house_dies_too() =>
        Compare(GoldenFile.Rows("house_learning_rate_0.01"), Run(0.01, 1200, 3, 10));

    [Fact]
    public void At_a_learning_rate_of_0_001_the_raw_house_learns() =>
        Compare(GoldenFile.Rows("house_runs_z3_loss", "raw_0.001"), Run(0.001, 1200, 3, 10));

    [Fact]
    public void With_scaled_features_the_house_learns_at_0_1() =>
        Compare(GoldenFile.Rows("house_runs_z3_loss", "scaled_1.2_0.3_0.1_lr_0.1"), Run(0.1, Scaled).Where((_, step) => step % 10 == 0));

    [Fact]
    public void With_scaled_features_every_step_has_the_golden_loss() =>
        Compare(GoldenFile.Rows("house_scaled_every_step"), Run(0.1, Scaled));

    [Theory]
    [InlineData("0.1")]
    [InlineData("0.01")]
    [InlineData("0.001")]
    [InlineData("0.0001")]
    [InlineData("1e-05")]
    public void After_one_step_the_loss_is_the_golden_one(string learningRate)
    {
        var rate = double.Parse(learningRate, System.Globalization.CultureInfo.InvariantCulture);

        Near.Double(GoldenFile.Number("house_learning_rate_sweep_loss_after_1_step", learningRate), Run(rate, 1200, 3, 10).ElementAt(1).Loss);
    }

    // The ledger's entry 001-38: what divides a stable learning rate from an exploding one.
    [Theory]
    [InlineData(302.917, 1200.0, 3.0, 10.0)]
    [InlineData(1.10768, 1.2, 0.3, 0.1)]
    public void The_largest_curvature_is_that_of_the_ledger(double expected, params double[] features)
    {
        var (network, _, y) = HousePrice.Create();

        var hessian = network.Hessian(HousePrice.Column(features), y, new HalfSquaredLoss());

        Assert.Equal(expected, hessian.Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Real), 5e-6 * expected);
        Assert.Equal(0, (hessian - hessian.Transpose()).FrobeniusNorm());
    }

    private static IEnumerable<(double Z3, double Loss)> Run(double learningRate, params double[] features)
    {
        var (network, _, y) = HousePrice.Create();
        while (true)
        {
            var pass = network.Differentiate(HousePrice.Column(features), y, new HalfSquaredLoss());
            yield return (pass.Outputs[5][0, 0], pass.Loss);
            network = network.At(network.Theta - (learningRate * pass.Gradient));
        }
    }

    private static void Compare(double[][] golden, IEnumerable<(double Z3, double Loss)> run) =>
        Near.Double(golden.SelectMany(row => row), run.Take(golden.Length).SelectMany(step => new[] { step.Z3, step.Loss }));
}
