using MathNet.Numerics.LinearAlgebra;

namespace Descent.Numerics;

/// <summary>Matrices that are written again and again, one for each shape that comes: once training runs, it allocates nothing.</summary>
internal sealed class MatrixBuffer
{
    // A training has two batch sizes, of which the second is that of its last batch; a few more are for measurements in between.
    private const int MostShapes = 4;

    private readonly List<Matrix<float>> _matrices = [];

    /// <summary>The matrix of a shape, with whatever stands in it.</summary>
    public Matrix<float> Of(int rows, int columns)
    {
        foreach (var matrix in _matrices)
        {
            if (matrix.RowCount == rows && matrix.ColumnCount == columns)
            {
                return matrix;
            }
        }

        if (_matrices.Count == MostShapes)
        {
            _matrices.RemoveAt(0);
        }

        _matrices.Add(Matrix<float>.Zeros(rows, columns));
        return _matrices[^1];
    }

    /// <summary>The matrix of another's shape.</summary>
    public Matrix<float> Like(Matrix<float> other) => Of(other.RowCount, other.ColumnCount);
}
