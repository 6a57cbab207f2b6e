using System.Numerics.Tensors;

namespace Descent.Optimizers;

/// <summary>Rectified Adam: plain momentum, θ ← θ − η·m̂, while v has seen too few gradients to be trusted; then Adam's step times a factor r that grows to 1.</summary>
/// <remarks>
/// ρ∞ = 2/(1 − β₂) − 1 and ρₜ = ρ∞ − 2t·β₂ᵗ/(1 − β₂ᵗ) count the gradients in v; where ρₜ > 4,
/// r = √((ρₜ − 4)(ρₜ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρₜ)). Source: Liu et al., ICLR 2020.
/// </remarks>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
/// <param name="beta1">β₁, from 0 to below 1.</param>
/// <param name="beta2">β₂, from 0 to below 1.</param>
/// <param name="epsilon">ε, which keeps the division finite.</param>
public sealed class RAdam(float learningRate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
    : AdamRule(learningRate, beta1, beta2, epsilon)
{
    /// <summary>ρₜ: the length of a plain mean that is as uncertain as v after so many steps.</summary>
    /// <param name="step">Number t of the step, from 1.</param>
    public double LengthAfter(int step)
    {
        var power = Math.Pow(DoubleBeta2, step);
        return LongestLength - (2 * step * power / (1 - power));
    }

    /// <summary>r: the factor of the step, or 0 where it is not adapted yet.</summary>
    /// <param name="step">Number t of the step, from 1.</param>
    public double Rectification(int step)
    {
        var (rho, limit) = (LengthAfter(step), LongestLength);
        return rho > 4 ? Math.Sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho)) : 0;
    }

    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
    {
        var eta = LearningRate / Correction1;
        Average(first, second, g);
        if (Rectification(Number) is > 0 and var r)
        {
            Scaled.Subtract(theta, (float)(r * eta), first, second, Correction2, Epsilon);
        }
        else
        {
            TensorPrimitives.MultiplyAdd(first, -eta, theta, theta);
        }
    }

    private double LongestLength => (2 / (1 - DoubleBeta2)) - 1;

    // 0.999 as it was written, not as the nearest single: 2/(1 − β₂) would show the difference.
    private double DoubleBeta2 => (double)(decimal)Beta2;
}
