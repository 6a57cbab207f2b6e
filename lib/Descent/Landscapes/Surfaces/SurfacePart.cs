using Descent.Numerics;

namespace Descent.Landscapes;

/// <summary>A share of a surface's samples, for one of several computers: every <paramref name="Of"/>-th block of them. <see cref="Landscape.Join"/> puts the shares together again.</summary>
/// <param name="Number">Which share, from 1.</param>
/// <param name="Of">How many shares there are.</param>
public sealed record SurfacePart(int Number, int Of)
{
    /// <summary>Which share, from 1.</summary>
    public int Number { get; } = Number >= 1 && Number <= Of
        ? Number
        : throw new ArgumentOutOfRangeException(nameof(Number), $"Expected a part from 1 to the number of parts, got {Number} of {Of}.");

    /// <summary>How many shares there are.</summary>
    public int Of { get; } = Guard.AtLeast(Of, 1, nameof(Of));

    /// <summary>Whether a block belongs to the share.</summary>
    internal bool Has(int block) => block % Of == Number - 1;
}
