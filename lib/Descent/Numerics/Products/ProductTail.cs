namespace Descent.Numerics;

/// <summary>What else happens to a product, part by part while it is still in the cache: adding biases, an activation.</summary>
internal abstract class ProductTail
{
    /// <summary>Changes a finished part of a column in place.</summary>
    /// <param name="part">The part.</param>
    /// <param name="firstRow">The row of its first entry.</param>
    public abstract void Apply(Span<float> part, int firstRow);
}
