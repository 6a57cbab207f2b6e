using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>What Adam and its kin share: means of the gradient, m ← β₁·m + (1 − β₁)·g, and of its square, v ← β₂·v + (1 − β₂)·g², both from 0.</summary>
/// <remarks>
/// After t steps the weights in those means add up to 1 − βᵗ only; dividing by that takes the bias towards 0 away. Source: Kingma and Ba, ICLR 2015.
/// </remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="beta1">β₁, from 0 to below 1.</param>
/// <param name="beta2">β₂, from 0 to below 1.</param>
/// <param name="epsilon">ε, which keeps the division finite.</param>
public abstract class AdamRule(float learningRate, float beta1, float beta2, float epsilon) : Optimizer(learningRate)
{
    /// <summary>β₁.</summary>
    public float Beta1 { get; } = Guard.InRange(beta1, 0, 1, nameof(beta1), below: true);

    /// <summary>β₂.</summary>
    public float Beta2 { get; } = Guard.InRange(beta2, 0, 1, nameof(beta2), below: true);

    /// <summary>ε.</summary>
    public float Epsilon { get; } = Guard.Positive(epsilon, nameof(epsilon));

    /// <summary>Number t of the step, 1 in the first.</summary>
    private protected int Number { get; private set; }

    /// <summary>1 − β₁ᵗ.</summary>
    private protected float Correction1 => (float)(1 - Math.Pow(Beta1, Number));

    /// <summary>1 − β₂ᵗ.</summary>
    private protected float Correction2 => (float)(1 - Math.Pow(Beta2, Number));

    /// <inheritdoc/>
    protected override int Memories => 2;

    /// <inheritdoc/>
    protected override void Begin() => Number++;

    /// <summary>Takes a gradient into both means.</summary>
    private protected void Average(Span<float> m, Span<float> v, ReadOnlySpan<float> g)
    {
        TensorPrimitives.Multiply(m, Beta1, m);
        TensorPrimitives.MultiplyAdd(g, 1 - Beta1, m, m);
        Scaled.Average(v, Beta2, g);
    }
}
