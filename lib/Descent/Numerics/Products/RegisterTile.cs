using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>
/// The innermost part of a product: a tile of the result, small enough to stay in the processor's registers while whole strips of both factors pass by.
/// </summary>
/// <param name="rows">Rows of the tile.</param>
/// <param name="columns">Columns of the tile.</param>
internal abstract class RegisterTile(int rows, int columns)
{
    /// <summary>The tile for this machine: the widest vectors that its processor has.</summary>
    public static RegisterTile Best { get; } =
        Vector512.IsHardwareAccelerated ? new Tile512()
        : Vector256.IsHardwareAccelerated ? new Tile256()
        : Vector128.IsHardwareAccelerated ? new Tile128()
        : new PortableTile();

    private static readonly RegisterTile Slim = new Tile512Slim();

    /// <summary>The tile for a result of so many columns: the best one, or a slimmer one where the last tile would mostly reach beyond the result.</summary>
    public static RegisterTile For(int columns) => Best is Tile512 && Slim.Filled(columns) * 1.02 < Best.Filled(columns) ? Slim : Best;

    /// <summary>Rows of the tile.</summary>
    public int Rows { get; } = rows;

    /// <summary>Columns of the tile.</summary>
    public int Columns { get; } = columns;

    /// <summary>C ← A·B + β·C for one whole tile of C. Where β is 0, C is not read.</summary>
    /// <param name="a">A strip of A: <see cref="Rows"/> entries for each step of the sum.</param>
    /// <param name="strideA">From one step to the next in A: <see cref="Rows"/> where it is packed.</param>
    /// <param name="b">A packed strip of B: <see cref="Columns"/> entries for each step of the sum.</param>
    /// <param name="c">The tile's first entry and what follows it.</param>
    /// <param name="stride">From one column of C to the next.</param>
    /// <param name="beta">β.</param>
    public abstract void Multiply(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, Span<float> c, int stride, float beta);

    // Columns of all tiles that so many columns need.
    private int Filled(int columns) => (columns + Columns - 1) / Columns * Columns;
}
