using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Losses;

public class AccuracyTests
{
    [Fact]
    public void Several_outputs_decide_by_the_largest()
    {
        var output = Matrix<float>.Build.DenseOfArray(new float[,] { { 0.2f, 5, -1, 0 }, { 0.3f, 4, -2, 1 }, { 0.1f, 3, -3, 2 } });
        var targets = Matrix<float>.Build.DenseOfArray(new float[,] { { 0, 1, 0, 0 }, { 1, 0, 1, 0 }, { 0, 0, 0, 1 } });

        Assert.Equal(0.75, new SoftmaxCrossEntropy().Accuracy(output, targets));
    }

    [Fact]
    public void One_output_decides_by_the_side_of_the_threshold()
    {
        var output = Numbers.Row(0.4f, 0.6f, 0.5f, -3);

        Assert.Equal(0.75, new BinaryCrossEntropy().Accuracy(output, Numbers.Row(0, 1, 1, 0)));
        Assert.Equal(0.5, new SigmoidCrossEntropy().Accuracy(output, Numbers.Row(0, 1, 1, 1)));
        Assert.Equal(0.25, new HingeLoss().Accuracy(output, Numbers.Row(-1, -1, -1, -1)));
    }

    [Theory]
    [InlineData(typeof(HingeLoss), 0f)]
    [InlineData(typeof(ExponentialLoss), 0f)]
    [InlineData(typeof(SigmoidCrossEntropy), 0f)]
    [InlineData(typeof(BinaryCrossEntropy), 0.5f)]
    [InlineData(typeof(HalfSquaredLoss), 0.5f)]
    public void Scores_and_logits_decide_at_0_and_probabilities_at_a_half(Type loss, float threshold) =>
        Assert.Equal(threshold, ((Loss)Activator.CreateInstance(loss)!).Threshold);

    [Fact]
    public void The_0_1_loss_counts_the_columns_that_are_not_all_right()
    {
        var decisions = Matrix<float>.Build.DenseOfArray(new float[,] { { 1, 0, 1, 0 }, { 0, 1, 0, 1 } });
        var targets = Matrix<float>.Build.DenseOfArray(new float[,] { { 1, 0, 0, 0 }, { 0, 1, 0, 0 } });

        Assert.Equal(0.5, new ZeroOneLoss().Evaluate(decisions, targets).Value);
    }
}
