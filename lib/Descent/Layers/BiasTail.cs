using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Layers;

/// <summary>What follows W·x in the same breath: z = W·x + b, and where an activation comes next, φ(z) at once.</summary>
/// <param name="biases">b.</param>
/// <param name="activation">φ; <see langword="null"/> leaves z.</param>
internal sealed class BiasTail(Parameter biases, Activation? activation) : ProductTail
{
    /// <summary>φ.</summary>
    public Activation? Activation => activation;

    /// <inheritdoc/>
    public override void Apply(Span<float> part, int firstRow)
    {
        TensorPrimitives.Add(part, biases.Value.Entries.Slice(firstRow, part.Length), part);
        activation?.ApplyInPlace(part);
    }

    /// <inheritdoc/>
    public override void ApplyToAll(Span<float> columns, int rows)
    {
        BatchColumns.AddToEach(biases.Value.Entries, columns);
        activation?.ApplyInPlace(columns);
    }
}
