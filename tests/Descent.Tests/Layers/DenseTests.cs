using Descent.Layers;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Layers;

public class DenseTests
{
    [Fact]
    public void It_computes_W_times_x_plus_b_for_each_column()
    {
        var layer = new Dense(3, 2, new Random(1));
        layer.Biases.Value.SetColumn(0, [0.5f, -1]);
        var x = Numbers.Gaussian(3, 4, seed: 2);

        var expected = layer.Weights.Value.ToDouble() * x.ToDouble();
        expected.SetSubMatrix(0, 0, expected + Matrix<double>.Build.Dense(2, 4, (i, _) => i == 0 ? 0.5 : -1));

        Near.Relative(1e-6, expected, layer.Forward(x, Pass.Predict), "z");
    }

    [Fact]
    public void A_batch_with_its_samples_in_rows_is_told_to_transpose() => Assert.Equal(
        "Dense(3 → 2) expects 3 features per sample, got a batch of shape 7×3 (features × samples). Samples are columns here: pass x.Transpose(). (Parameter 'x')",
        Assert.Throws<ArgumentException>(() => new Dense(3, 2, new Random(1)).Forward(Numbers.Ones(7, 3), Pass.Predict)).Message);

    [Fact]
    public void A_size_below_1_gets_the_documented_message()
    {
        Assert.Equal(
            "Expected inputs to be 1 or more, got 0. (Parameter 'inputs')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Dense(0, 2, new Random(1))).Message);
        Assert.Equal(
            "Expected outputs to be 1 or more, got -3. (Parameter 'outputs')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Dense(1, -3, new Random(1))).Message);
    }

    [Fact]
    public void A_batch_that_is_not_dense_is_told_how_to_become_so() => Assert.Equal(
        "Expected a dense matrix, got SparseMatrix. Copy it with Matrix.Build.DenseOfMatrix(matrix). (Parameter 'matrix')",
        Assert.Throws<ArgumentException>(() => new Dense(3, 2, new Random(1)).Forward(Matrix<float>.Build.Sparse(3, 2), Pass.Predict)).Message);
}
