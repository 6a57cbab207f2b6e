using Descent.Losses;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Losses;

/// <summary>Targets in the wrong code are a learner's first mistake, and must not train silently.</summary>
public sealed class TargetTests
{
    private static readonly Matrix<float> One = Matrix<float>.Build.Dense(1, 1, 0.5f);

    [Fact]
    public void Margin_losses_refuse_targets_of_zero_and_one()
    {
        Assert.Equal("HingeLoss expects targets of -1 or +1, got 0. From targets of 0 and 1, pass 2·y - 1. (Parameter 'target')", Refusal(new HingeLoss(), 0));
        Assert.Equal("ExponentialLoss expects targets of -1 or +1, got 0. From targets of 0 and 1, pass 2·y - 1. (Parameter 'target')", Refusal(new ExponentialLoss(), 0));
    }

    [Fact]
    public void Binary_cross_entropy_refuses_targets_outside_zero_to_one() => Assert.Equal(
        "BinaryCrossEntropy expects targets from 0 to 1, got -1. From targets of -1 and +1, pass (y + 1)/2. (Parameter 'y')", Refusal(new BinaryCrossEntropy(), -1));

    [Fact]
    public void A_score_that_is_not_a_number_leaves_no_gradient_that_is()
    {
        var (value, gradient) = new HingeLoss().Evaluate(Matrix<float>.Build.Dense(1, 1, float.NaN), Matrix<float>.Build.Dense(1, 1, 1f));
        Assert.True(double.IsNaN(value));
        Assert.True(float.IsNaN(gradient[0, 0]));
    }

    private static string Refusal(Loss loss, float target) =>
        Assert.Throws<ArgumentException>(() => loss.Evaluate(One, Matrix<float>.Build.Dense(1, 1, target))).Message;
}
