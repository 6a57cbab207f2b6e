using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>Stochastic gradient descent: v ← μ·v − η·(g + λ·θ), θ ← θ + v.</summary>
/// <remarks>
/// Momentum μ makes v an exponentially weighted sum of past steps (Polyak, 1964; Sutskever et al., ICML 2013).
/// Weight decay λ adds the gradient of (λ/2)·‖θ‖²; for this rule, and not for adaptive ones, that is the same as shrinking θ by 1 − η·λ.
/// </remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="momentum">Momentum μ, from 0 (plain descent) to below 1.</param>
/// <param name="weightDecay">Weight decay λ, 0 or more.</param>
public sealed class Sgd(float learningRate, float momentum = 0f, float weightDecay = 0f) : Optimizer(learningRate)
{
    /// <summary>Momentum μ.</summary>
    public float Momentum { get; } = Guard.InRange(momentum, 0, 1, nameof(momentum), below: true);

    /// <summary>Weight decay λ.</summary>
    public float WeightDecay { get; } = Guard.NotNegative(weightDecay, "weight decay");

    /// <inheritdoc/>
    protected override int Memories => 1;

    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
    {
        var v = first;
        TensorPrimitives.Multiply(v, Momentum, v);
        TensorPrimitives.MultiplyAdd(g, -LearningRate, v, v);
        if (WeightDecay > 0)
        {
            TensorPrimitives.MultiplyAdd(theta, -LearningRate * WeightDecay, v, v);
        }

        TensorPrimitives.Add<float>(theta, v, theta);
    }
}
