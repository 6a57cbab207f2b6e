using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>Nesterov's momentum: v ← μ·v − η·g, θ ← θ + μ·v − η·g.</summary>
/// <remarks>
/// Nesterov measures the gradient where the momentum will have led. Written for those looked-ahead weights, φ = θ + μ·v, his two lines become these, which need the gradient
/// only where the network is. Sources: Nesterov, 1983; Sutskever et al., ICML 2013; Bengio et al., ICASSP 2013.
/// </remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="momentum">Momentum μ, from 0 to below 1.</param>
public sealed class Nesterov(float learningRate, float momentum = 0.9f) : Optimizer(learningRate)
{
    /// <summary>Momentum μ.</summary>
    public float Momentum { get; } = Guard.InRange(momentum, 0, 1, nameof(momentum), below: true);

    /// <inheritdoc/>
    protected override int Memories => 1;

    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
    {
        var v = first;
        TensorPrimitives.Multiply(v, Momentum, v);
        TensorPrimitives.MultiplyAdd(g, -LearningRate, v, v);
        TensorPrimitives.MultiplyAdd(v, Momentum, theta, theta);
        TensorPrimitives.MultiplyAdd(g, -LearningRate, theta, theta);
    }
}
