namespace Descent.Numerics;

/// <summary>How one panel of a product is cut into tiles of work.</summary>
internal struct ProductLayout
{
    private const int BlockStrips = 4;    // strips of A packed at once: they stay in the second cache
    private const int TilesPerThread = 2; // so that nobody waits long for the last one

    private readonly RegisterTile _tile;
    private readonly int _rows, _columns, _stripsInRowTile;

    /// <summary>Cuts a panel.</summary>
    /// <param name="tile">The register tile.</param>
    /// <param name="rows">Rows of C.</param>
    /// <param name="columns">Columns of C.</param>
    /// <param name="steps">Steps of the sum.</param>
    /// <param name="threads">Threads that share the work.</param>
    public ProductLayout(RegisterTile tile, int rows, int columns, int steps, int threads)
    {
        (_tile, _rows, _columns, Steps) = (tile, rows, columns, steps);
        var wanted = threads == 1 ? 1 : threads * TilesPerThread;
        var stripsA = Quotient(rows, tile.Rows);
        _stripsInRowTile = Math.Clamp(Quotient(stripsA, wanted), 1, BlockStrips);
        RowTiles = Quotient(stripsA, _stripsInRowTile);
        StripsB = Quotient(columns, tile.Columns);
        ColumnTiles = Math.Clamp(Quotient(wanted, RowTiles), 1, StripsB);
        PackingTiles = Math.Min(wanted, StripsB);
    }

    /// <summary>Steps of the sum in this panel.</summary>
    public int Steps { get; }

    /// <summary>Strips of B.</summary>
    public int StripsB { get; }

    /// <summary>Tiles of work that pack B.</summary>
    public int PackingTiles { get; }

    /// <summary>Tiles of work that multiply.</summary>
    public readonly int MultiplyingTiles => RowTiles * ColumnTiles;

    private int RowTiles { get; }

    private int ColumnTiles { get; }

    /// <summary>The columns that a packing tile packs.</summary>
    public readonly (int First, int Count) Packed(int tile) => Columns(tile, PackingTiles);

    /// <summary>The rows and columns of C that a multiplying tile computes.</summary>
    public readonly (int FirstRow, int Rows, int FirstColumn, int Columns) Multiplied(int tile)
    {
        var height = _stripsInRowTile * _tile.Rows;
        var row = tile % RowTiles * height;
        var (first, columns) = Columns(tile / RowTiles, ColumnTiles);
        return (row, Math.Min(height, _rows - row), first, columns);
    }

    private readonly (int First, int Count) Columns(int part, int parts)
    {
        var (from, to) = (part * StripsB / parts * _tile.Columns, (part + 1) * StripsB / parts * _tile.Columns);
        return (from, Math.Min(to, _columns) - from);
    }

    private static int Quotient(int value, int unit) => (value + unit - 1) / unit;
}
