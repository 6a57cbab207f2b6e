namespace Descent.Optimizers;

/// <summary>Adam: θ ← θ − η·m̂/(√v̂ + ε), where m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ) are the means of the gradient and of its square.</summary>
/// <remarks>Source: Kingma and Ba, ICLR 2015.</remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="beta1">β₁, from 0 to below 1.</param>
/// <param name="beta2">β₂, from 0 to below 1.</param>
/// <param name="epsilon">ε, which keeps the division finite.</param>
public sealed class Adam(float learningRate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
    : AdamRule(learningRate, beta1, beta2, epsilon)
{
    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
    {
        var (eta, correction) = (LearningRate / Correction1, Correction2);
        Average(first, second, g);
        Scaled.Subtract(theta, eta, first, second, correction, Epsilon);
    }
}
