using Descent.Layers;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Layers;

public class SoftmaxTests
{
    [Fact]
    public void Logits_of_plus_and_minus_1000_stay_finite_and_decide_for_the_larger()
    {
        var x = Matrix<float>.Build.DenseOfArray(new float[,] { { 1000, -1000, 1000 }, { -1000, -1000, 1000 }, { 0, -1000, -1000 } });

        var y = new Softmax().Forward(x, Pass.Predict);

        Near.Relative(1e-6, Matrix<double>.Build.DenseOfArray(new[,] { { 1, 1 / 3.0, 0.5 }, { 0, 1 / 3.0, 0.5 }, { 0, 1 / 3.0, 0 } }), y, "softmax");
    }

    [Fact]
    public void Every_column_adds_up_to_1_and_every_entry_lies_between_0_and_1()
    {
        var y = new Softmax().Forward(Numbers.Gaussian(9, 20, seed: 1) * 3, Pass.Predict);

        Assert.All(y.ColumnSums(), sum => Assert.Equal(1, sum, 1e-6f));
        Assert.All(y.Enumerate(), share => Assert.InRange(share, float.Epsilon, 0.999999f));
    }

    [Fact]
    public void The_backward_pass_multiplies_by_the_jacobian_that_differences_give()
    {
        var x = Numbers.Gaussian(4, 1, seed: 2);
        var softmax = new Softmax();
        softmax.Forward(x, Pass.Differentiate);
        for (var i = 0; i < 4; i++)
        {
            var row = softmax.Backward(Matrix<float>.Build.Dense(4, 1, (k, _) => k == i ? 1f : 0f));
            for (var j = 0; j < 4; j++)
            {
                Assert.Equal((Share(x, i, j, 1e-5) - Share(x, i, j, -1e-5)) / 2e-5, row[j, 0], 1e-6);
            }
        }
    }

    // Share i with logit j moved, straight from the definition and in double precision.
    private static double Share(Matrix<float> x, int i, int j, double by)
    {
        double[] e = [.. x.Enumerate().Select((xk, k) => Math.Exp(xk + (k == j ? by : 0)))];
        return e[i] / e.Sum();
    }
}
