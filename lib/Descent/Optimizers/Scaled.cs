using System.Numerics.Tensors;

namespace Descent.Optimizers;

/// <summary>What the adaptive rules have in common: a step divided by the size that gradients had.</summary>
internal static class Scaled
{
    /// <summary>θ ← θ − η·m/(√(s/c) + ε).</summary>
    /// <param name="theta">θ.</param>
    /// <param name="eta">η.</param>
    /// <param name="m">The direction.</param>
    /// <param name="s">Squared sizes.</param>
    /// <param name="correction">c, where s is still biased towards its first value, 0.</param>
    /// <param name="epsilon">ε.</param>
    public static void Subtract(Span<float> theta, float eta, ReadOnlySpan<float> m, ReadOnlySpan<float> s, float correction, float epsilon)
    {
        Span<float> size = stackalloc float[s.Length];
        TensorPrimitives.Divide(s, correction, size);
        TensorPrimitives.Sqrt<float>(size, size);
        TensorPrimitives.Add(size, epsilon, size);
        TensorPrimitives.Divide(m, size, size);
        TensorPrimitives.MultiplyAdd(size, -eta, theta, theta);
    }

    /// <summary>s ← β·s + (1 − β)·g²: a mean of squares in which older ones count less and less.</summary>
    public static void Average(Span<float> s, float beta, ReadOnlySpan<float> g)
    {
        Span<float> squares = stackalloc float[s.Length];
        TensorPrimitives.Multiply(g, g, squares);
        TensorPrimitives.Multiply(s, beta, s);
        TensorPrimitives.MultiplyAdd(squares, 1 - beta, s, s);
    }
}
