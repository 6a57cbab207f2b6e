namespace Descent.Numerics;

/// <summary>What else happens to a product, part by part while it is still in the cache: adding biases, an activation.</summary>
internal abstract class ProductTail
{
    /// <summary>Changes a finished part of a column in place.</summary>
    /// <param name="part">The part.</param>
    /// <param name="firstRow">The row of its first entry.</param>
    public abstract void Apply(Span<float> part, int firstRow);

    /// <summary>Changes a whole finished product in place.</summary>
    /// <param name="columns">Its columns, one after another.</param>
    /// <param name="rows">Entries of a column.</param>
    public virtual void ApplyToAll(Span<float> columns, int rows)
    {
        for (; columns.Length >= rows && rows > 0; columns = columns[rows..])
        {
            Apply(columns[..rows], 0);
        }
    }
}
