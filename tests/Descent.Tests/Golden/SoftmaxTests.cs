using Descent.Layers;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("softmax")]
[GoldenBlock("softmax_123")]
public class SoftmaxTests
{
    private static readonly double[] Expected = GoldenFile.Numbers("softmax", "y");

    [Fact]
    public void Both_blocks_agree() => Assert.Equal(GoldenFile.Numbers("softmax_123"), Expected);

    [Fact]
    public void One_two_three_and_its_shifted_copies_have_the_golden_softmax()
    {
        double[][] inputs = [GoldenFile.Numbers("softmax", "z"), .. GoldenFile.Rows("softmax", "same_for")];
        Sequential model = [new Softmax()];
        foreach (var z in inputs)
        {
            var x = Matrix<double>.Build.Dense(3, 1, z);

            Near.Single(Expected, model.Predict(x.ToSingle()).ToDouble().Enumerate());
            Near.Double(Expected, new ReferenceNetwork(model).Predict(x).Enumerate());
        }
    }

    [Fact]
    public void The_diagonal_of_the_jacobian_is_the_golden_one()
    {
        var softmax = new Softmax();
        softmax.Forward(Matrix<double>.Build.Dense(3, 1, GoldenFile.Numbers("softmax", "z")).ToSingle(), Pass.Differentiate);

        var diagonal = Enumerable.Range(0, 3).Select(i => (double)softmax.Backward(Matrix<float>.Build.Dense(3, 1, (row, _) => row == i ? 1f : 0f))[i, 0]);

        Near.Single(GoldenFile.Numbers("softmax", "jacobian_diagonal"), diagonal);
    }
}
