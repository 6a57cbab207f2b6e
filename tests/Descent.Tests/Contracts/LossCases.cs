using Descent.Layers;
using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Contracts;

/// <summary>A loss with outputs and targets, 3 × 5, that it is defined for.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="Output">Outputs away from its kinks.</param>
/// <param name="Targets">Targets.</param>
/// <param name="Last">The layer that brings a network's outputs into the loss' range.</param>
internal sealed record LossCase(Loss Loss, Matrix<float> Output, Matrix<float> Targets, Layer Last);

/// <summary>Every loss of the library.</summary>
internal static class LossCases
{
    private static readonly Matrix<float> Scores = Numbers.AwayFromZero(3, 5, seed: 31);
    private static readonly Matrix<float> Signs = Numbers.Gaussian(3, 5, seed: 32).Map(x => x < 0 ? -1f : 1f);
    private static readonly Matrix<float> Shares = new Softmax().Forward(Numbers.Gaussian(3, 5, seed: 33), Pass.Predict);
    private static readonly Matrix<float> OtherShares = new Softmax().Forward(Numbers.Gaussian(3, 5, seed: 34), Pass.Predict);
    private static readonly Matrix<float> OneHot = Matrix<float>.Build.Dense(3, 5, (i, j) => i == j % 3 ? 1 : 0);
    private static readonly Matrix<float> Bits = Signs.Map(x => (x + 1) / 2);

    private static readonly Dictionary<Type, LossCase> Table = new()
    {
        [typeof(ZeroOneLoss)] = new(new ZeroOneLoss(), Scores, Bits, new Identity()),
        [typeof(AbsoluteLoss)] = new(new AbsoluteLoss(), Scores, Scores + Signs, new Identity()),
        [typeof(HingeLoss)] = new(new HingeLoss(), Scores, Signs, new Identity()),
        [typeof(HalfSquaredLoss)] = new(new HalfSquaredLoss(), Scores, Shares, new Identity()),
        [typeof(MeanSquaredLoss)] = new(new MeanSquaredLoss(), Scores, Shares, new Identity()),
        [typeof(ExponentialLoss)] = new(new ExponentialLoss(), Scores, Signs, new Identity()),
        [typeof(BinaryCrossEntropy)] = new(new BinaryCrossEntropy(), Shares, Bits, new Sigmoid()),
        [typeof(SigmoidCrossEntropy)] = new(new SigmoidCrossEntropy(), Scores, Bits, new Identity()),
        [typeof(SoftmaxCrossEntropy)] = new(new SoftmaxCrossEntropy(), Scores, OneHot, new Identity()),
        [typeof(KullbackLeibler)] = new(new KullbackLeibler(), Shares, OtherShares, new Softmax()),
    };

    public static LossCase Of(Type type) => LibraryTypes.Of(Table, type, nameof(LossCases));
}
