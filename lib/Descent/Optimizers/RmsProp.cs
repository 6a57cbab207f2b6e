using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>RMSProp: s ← α·s + (1 − α)·g², θ ← θ − η·g/(√s + ε).</summary>
/// <remarks>As <see cref="AdaGrad"/>, but it forgets, so that its rate can rise again. Source: Tieleman and Hinton, Coursera lecture 6.5 (2012).</remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="decay">α, from 0 to below 1: how much of s stays.</param>
/// <param name="epsilon">ε, which keeps the division finite.</param>
public sealed class RmsProp(float learningRate, float decay = 0.9f, float epsilon = 1e-8f) : Optimizer(learningRate)
{
    /// <summary>α.</summary>
    public float Decay { get; } = Guard.InRange(decay, 0, 1, nameof(decay), below: true);

    /// <summary>ε.</summary>
    public float Epsilon { get; } = Guard.Positive(epsilon, nameof(epsilon));

    /// <inheritdoc/>
    protected override int Memories => 1;

    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
    {
        var s = first;
        Scaled.Average(s, Decay, g);
        Scaled.Subtract(theta, LearningRate, g, s, 1, Epsilon);
    }
}
