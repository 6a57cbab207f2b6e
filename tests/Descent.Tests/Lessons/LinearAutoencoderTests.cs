using Descent.Landscapes;
using Descent.Lessons;
using Descent.Losses;

namespace Descent.Tests.Lessons;

public class LinearAutoencoderTests
{
    [Fact]
    public void Its_samples_have_the_mean_0_and_the_variances_on_the_diagonal()
    {
        var x = LinearAutoencoder.Samples();

        Assert.Equal(0, x.RowSums().L2Norm(), 1e-12);
        Assert.Equal(0, ((x * x.Transpose() / x.ColumnCount) - MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfDiagonalArray([.. LinearAutoencoder.Variances])).L2Norm(), 1e-12);
    }

    [Fact]
    public void Every_set_is_a_critical_point_with_the_loss_the_index_and_the_zeros_of_the_formula()
    {
        Assert.Equal(16, LinearAutoencoder.Sets.Select(set => string.Join(",", set)).Distinct().Count());
        var (x, half) = (LinearAutoencoder.Samples(), new HalfSquaredLoss());
        foreach (var kept in LinearAutoencoder.Sets)
        {
            var network = LinearAutoencoder.Keeping(kept);
            var dropped = Enumerable.Range(0, 5).Except(kept).ToList();
            var index = kept.Sum(s => dropped.Count(i => i < s)) + ((2 - kept.Count) * (5 - kept.Count));

            var point = CriticalPoint.Classify(network, x, x, half);

            Assert.Equal(dropped.Sum(i => 5 - i) / 2.0, network.Differentiate(x, x, half).Loss, 1e-12);
            Assert.Equal(index, point.Index);
            // The weights alone have 4 zeros for two features (any invertible 2 × 2 matrix between the layers cancels), 3 for one, 0 for none; the biases of the units add 2.
            Assert.Equal(2 + (kept.Count switch { 2 => 4, 1 => 3, _ => 0 }), point.Flat);
            Assert.Equal(index == 0 ? CriticalKind.Degenerate : CriticalKind.Saddle, point.Kind);
        }
    }

    [Theory]
    [InlineData("Expected at most 2 different features from 0 to 4, got 0, 1, 2. (Parameter 'kept')", 0, 1, 2)]
    [InlineData("Expected at most 2 different features from 0 to 4, got 1, 1. (Parameter 'kept')", 1, 1)]
    [InlineData("Expected at most 2 different features from 0 to 4, got 5. (Parameter 'kept')", 5)]
    public void Bad_input_gets_the_documented_message(string message, params int[] kept) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => LinearAutoencoder.Keeping(kept)).Message);
}
