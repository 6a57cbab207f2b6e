using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Data;

/// <summary>Adds one number, drawn evenly from both signs, to every pixel.</summary>
/// <param name="reach">The largest number, in the units of the pixels; positive.</param>
public sealed class Brightness(double reach = 0.1) : Augmentation
{
    private readonly double _reach = Guard.Positive(reach, nameof(reach));

    /// <inheritdoc/>
    internal override void Apply(ReadOnlySpan<float> image, Span<float> changed, ref ImageDraws draws) =>
        TensorPrimitives.Add(image, (float)draws.NextSymmetric(_reach), changed);
}
