namespace Descent.Numerics;

/// <summary>
/// C ← A·B + β·C in blocks: each panel of B is packed once for all threads; then they take blocks of rows of A, pack them for themselves, and multiply.
/// </summary>
/// <remarks>
/// Threads share rows and columns of C and never the sum inside one entry, so the result is the same for any number of them.
/// Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, ACM TOMS 34 (2008).
/// </remarks>
internal sealed class BlockedProduct : ParallelWork
{
    private const int Depth = 256;  // of a panel: a strip of B stays in the first cache
    private const int Width = 3072; // columns of B packed at once

    [ThreadStatic]
    private static BlockedProduct? _current;

    [ThreadStatic]
    private static AlignedBuffer? _packedA;

    private readonly AlignedBuffer _packedB = new();
    private RegisterTile _tile = RegisterTile.Best;
    private ProductLayout _layout;
    private MatrixView _a, _b, _c;
    private float _beta;
    private ProductTail? _tail;

    /// <summary>The one of this thread, whose buffers are used again.</summary>
    public static BlockedProduct Current => _current ??= new();

    /// <summary>Multiplies; C has contiguous columns, A and B have no part in common with it.</summary>
    public void Multiply(MatrixView a, MatrixView b, MatrixView c, float beta, ProductTail? tail, RegisterTile tile, int threads)
    {
        _tile = tile;
        for (var j = 0; j < c.Columns; j += Width)
        {
            _c = c.Block(0, j, c.Rows, Math.Min(Width, c.Columns - j));
            for (var p = 0; p < a.Columns; p += Depth)
            {
                var steps = Math.Min(Depth, a.Columns - p);
                (_a, _b) = (a.Block(0, p, a.Rows, steps), b.Block(p, j, steps, _c.Columns));
                (_beta, _tail) = (p == 0 ? beta : 1, p + steps == a.Columns ? tail : null);
                _layout = new(tile, c.Rows, _c.Columns, steps, threads);
                _packedB.Take(_layout.StripsB * tile.Columns * steps);
                Run(_layout.PackingTiles + _layout.MultiplyingTiles, threads);
            }
        }

        (_a, _b, _c, _tail) = (default, default, default, null); // keep nothing of the caller's alive
    }

    /// <inheritdoc/>
    protected override int Before(int tile) => tile < _layout.PackingTiles ? 0 : _layout.PackingTiles;

    /// <inheritdoc/>
    protected override void RunTile(int tile)
    {
        if (tile < _layout.PackingTiles)
        {
            var (first, columns) = _layout.Packed(tile);
            Packing.Pack(_b.Block(0, first, _layout.Steps, columns).T, _tile.Columns, StripsOfB(first, columns));
        }
        else
        {
            MultiplyTile(_layout.Multiplied(tile - _layout.PackingTiles));
        }
    }

    private void MultiplyTile((int FirstRow, int Rows, int FirstColumn, int Columns) part)
    {
        var a = StripsOfA(_a.Block(part.FirstRow, 0, part.Rows, _layout.Steps), out var stride);
        var c = _c.Block(part.FirstRow, part.FirstColumn, part.Rows, part.Columns);
        PackedProduct.Multiply(a, stride, StripsOfB(part.FirstColumn, part.Columns), _layout.Steps, c, _beta, _tile);
        for (var j = 0; _tail is not null && j < c.Columns; j++)
        {
            _tail.Apply(c.Column(j), part.FirstRow);
        }
    }

    // What a single strip of B meets is read once, where it lies: packing it would take half as long as the product.
    private ReadOnlySpan<float> StripsOfA(MatrixView block, out int stride)
    {
        if (_layout.StripsB == 1 && block.HasContiguousColumns && block.Rows % _tile.Rows == 0)
        {
            stride = block.ColumnStride;
            return block.Span;
        }

        stride = _tile.Rows;
        var packed = (_packedA ??= new()).Take(RoundUp(block.Rows, stride) * block.Columns);
        Packing.Pack(block, stride, packed);
        return packed;
    }

    private Span<float> StripsOfB(int firstColumn, int columns) => _packedB
        .Take(_layout.StripsB * _tile.Columns * _layout.Steps)
        .Slice(firstColumn * _layout.Steps, RoundUp(columns, _tile.Columns) * _layout.Steps);

    private static int RoundUp(int value, int unit) => (value + unit - 1) / unit * unit;
}
