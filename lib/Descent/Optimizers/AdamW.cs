using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>Adam with weight decay of its own: θ ← (1 − η·λ)·θ − η·m̂/(√v̂ + ε).</summary>
/// <remarks>
/// A penalty (λ/2)·‖θ‖² in the loss would be divided by √v̂ like the rest of the gradient, so that weights with large gradients hardly decay; here all decay alike.
/// Source: Loshchilov and Hutter, ICLR 2019.
/// </remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="weightDecay">Weight decay λ, 0 or more.</param>
/// <param name="beta1">β₁, from 0 to below 1.</param>
/// <param name="beta2">β₂, from 0 to below 1.</param>
/// <param name="epsilon">ε, which keeps the division finite.</param>
public sealed class AdamW(float learningRate = 0.001f, float weightDecay = 0.01f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
    : AdamRule(learningRate, beta1, beta2, epsilon)
{
    /// <summary>Weight decay λ.</summary>
    public float WeightDecay { get; } = Guard.NotNegative(weightDecay, "weight decay");

    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
    {
        Average(first, second, g);
        TensorPrimitives.Multiply(theta, 1 - (LearningRate * WeightDecay), theta);
        Scaled.Subtract(theta, LearningRate / Correction1, first, second, Correction2, Epsilon);
    }
}
