using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>AdaGrad: s ← s + g², θ ← θ − η·g/(√s + ε). Each number has a rate of its own, which only falls.</summary>
/// <remarks>Source: Duchi, Hazan and Singer, JMLR 12 (2011).</remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="epsilon">ε, which keeps the division finite.</param>
public sealed class AdaGrad(float learningRate, float epsilon = 1e-8f) : Optimizer(learningRate)
{
    /// <summary>ε.</summary>
    public float Epsilon { get; } = Guard.Positive(epsilon, nameof(epsilon));

    /// <inheritdoc/>
    protected override int Memories => 1;

    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
    {
        var s = first;
        TensorPrimitives.MultiplyAdd(g, g, s, s);
        Scaled.Subtract(theta, LearningRate, g, s, 1, Epsilon);
    }
}
