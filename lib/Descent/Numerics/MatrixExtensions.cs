using MathNet.Numerics.LinearAlgebra;

namespace Descent.Numerics;

/// <summary>Views a dense MathNet matrix as the contiguous, column-after-column buffer that it is.</summary>
public static class MatrixExtensions
{
    extension<T>(Matrix<T> matrix)
        where T : struct, IEquatable<T>, IFormattable
    {
        /// <summary>All entries, column after column. Writing to the span writes to the matrix.</summary>
        /// <exception cref="ArgumentException">The matrix is not dense.</exception>
        public Span<T> Entries => matrix.AsColumnMajorArray()
            ?? throw new ArgumentException($"Expected a dense matrix, got {matrix.GetType().Name}. Copy it with Matrix.Build.DenseOfMatrix(matrix).", nameof(matrix));

        /// <summary>Column <paramref name="j"/>, one sample of a batch, as a contiguous span.</summary>
        /// <param name="j">Zero-based column.</param>
        public Span<T> ColumnEntries(int j) => matrix.Entries.Slice(j * matrix.RowCount, matrix.RowCount);

        /// <summary>The shape as messages write it: rows×columns, for example <c>256×128</c>.</summary>
        public string Shape => $"{matrix.RowCount}×{matrix.ColumnCount}";

#pragma warning disable CA1000 // The element type is written at the call anyway: Matrix<float>.Zeros(2, 3)
        /// <summary>A dense matrix of zeros.</summary>
        /// <param name="rows">Number of rows.</param>
        /// <param name="columns">Number of columns.</param>
        public static Matrix<T> Zeros(int rows, int columns) => Matrix<T>.Build.Dense(rows, columns);
#pragma warning restore CA1000
    }
}
