using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Numerics;

public class MatrixExtensionsTests
{
    private readonly Matrix<float> _matrix = Matrix<float>.Build.DenseOfArray(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

    [Fact]
    public void Entries_are_column_after_column() => Assert.Equal([1, 4, 2, 5, 3, 6], _matrix.Entries.ToArray());

    [Fact]
    public void A_column_is_a_view_that_writes_to_the_matrix()
    {
        _matrix.ColumnEntries(2)[1] = 60;

        Assert.Equal(60, _matrix[1, 2]);
        Assert.Equal(2, _matrix.ColumnEntries(2).Length);
    }

    [Fact]
    public void The_shape_reads_rows_times_columns() => Assert.Equal("2×3", _matrix.Shape);

    [Fact]
    public void Zeros_have_the_shape_asked_for() => Assert.Equal((4, 2, 0f), (Matrix<float>.Zeros(4, 2).RowCount, Matrix<float>.Zeros(4, 2).ColumnCount, Matrix<float>.Zeros(4, 2).L1Norm()));
}
