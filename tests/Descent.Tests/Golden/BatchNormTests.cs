using Descent.Layers;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("batch_norm")]
public class BatchNormTests
{
    private static readonly double[] X = GoldenFile.Numbers("batch_norm", "x");
    private static readonly float Epsilon = (float)GoldenFile.Number("batch_norm", "eps");

    [Fact]
    public void The_batch_is_normalized_by_its_biased_variance()
    {
        var norm = new BatchNorm(1, epsilon: Epsilon);

        Near.Single(GoldenFile.Numbers("batch_norm", "x_hat"), norm.Forward(Single, Pass.Train).ToDouble().Enumerate());
    }

    [Fact]
    public void The_running_statistics_take_the_mean_and_the_unbiased_variance()
    {
        var norm = new BatchNorm(1, momentum: 1, Epsilon);

        norm.Forward(Single, Pass.Train);

        Near.Single(GoldenFile.Number("batch_norm", "mean"), norm.Mean[0, 0]);
        Near.Single(GoldenFile.Number("batch_norm", "variance_unbiased"), norm.Variance[0, 0]);
        Near.Double(GoldenFile.Number("batch_norm", "variance_biased"), GoldenFile.Number("batch_norm", "variance_unbiased") * (X.Length - 1) / X.Length);
    }

    [Fact]
    public void In_double_precision_to_nine_digits()
    {
        // ε is a float in the layer; 1e-5 as a float is 1e-5 to eight digits, which moves x̂ in its fourteenth.
        var network = new ReferenceNetwork([new BatchNorm(1, epsilon: Epsilon)]);

        Near.Double(GoldenFile.Numbers("batch_norm", "x_hat"), network.Forward(Matrix<double>.Build.Dense(1, X.Length, X))[^1].Enumerate());
    }

    private static Matrix<float> Single => Numbers.Row([.. X.Select(x => (float)x)]);
}
