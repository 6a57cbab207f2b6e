namespace Descent.Numerics;

/// <summary>A window on an array: entry (i, j) lies at offset + i·rowStride + j·columnStride. Transposing it moves no number.</summary>
/// <param name="Data">The array.</param>
/// <param name="Offset">Where entry (0, 0) lies.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="RowStride">From one row to the next; 1 where columns are contiguous.</param>
/// <param name="ColumnStride">From one column to the next.</param>
internal readonly record struct MatrixView(float[] Data, int Offset, int Rows, int Columns, int RowStride, int ColumnStride)
{
    /// <summary>The whole of an array, column after column.</summary>
    public MatrixView(float[] data, int rows, int columns, int offset = 0)
        : this(data, offset, rows, columns, 1, rows)
    {
    }

    /// <summary>The transpose.</summary>
    public MatrixView T => new(Data, Offset, Columns, Rows, ColumnStride, RowStride);

    /// <summary>From the first entry to the end of the array.</summary>
    public Span<float> Span => Data.AsSpan(Offset);

    /// <summary>Whether each column is contiguous.</summary>
    public bool HasContiguousColumns => RowStride == 1;

    /// <summary>A part of it.</summary>
    public MatrixView Block(int row, int column, int rows, int columns) =>
        this with { Offset = Offset + (row * RowStride) + (column * ColumnStride), Rows = rows, Columns = columns };

    /// <summary>A contiguous column.</summary>
    public Span<float> Column(int j) => Data.AsSpan(Offset + (j * ColumnStride), Rows);
}
