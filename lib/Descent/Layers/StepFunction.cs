namespace Descent.Layers;

/// <summary>The step (threshold) function: 0 for x ≤ 0 and 1 for x &gt; 0.</summary>
/// <remarks>Its derivative is 0 everywhere but at the jump, where there is none: gradient descent cannot train through it.</remarks>
public static class StepFunction
{
    /// <summary>0 for x ≤ 0, 1 for x &gt; 0.</summary>
    /// <param name="x">The input.</param>
    public static int Of(double x) => x > 0 ? 1 : 0;
}
