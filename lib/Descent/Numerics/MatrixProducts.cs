using MathNet.Numerics.LinearAlgebra;

namespace Descent.Numerics;

/// <summary>The three matrix products of backpropagation, for matrices.</summary>
internal static class MatrixProducts
{
    /// <summary>A dense matrix as the product sees it.</summary>
    public static MatrixView View(this Matrix<float> matrix) => new(
        matrix.AsColumnMajorArray() ?? throw new ArgumentException($"Expected a dense matrix, got {matrix.GetType().Name}. Copy it with Matrix.Build.DenseOfMatrix(matrix).", nameof(matrix)),
        matrix.RowCount, matrix.ColumnCount);

    /// <summary>W·X: (m × n)·(n × N) → m × N.</summary>
    public static Matrix<float> Times(this Matrix<float> w, Matrix<float> x) => Multiply(w.View(), x.View());

    /// <summary>Wᵀ·D: (m × n)ᵀ·(m × N) → n × N.</summary>
    public static Matrix<float> TransposeTimes(this Matrix<float> w, Matrix<float> d) => Multiply(w.View().T, d.View());

    /// <summary>D·Xᵀ: (m × N)·(n × N)ᵀ → m × n.</summary>
    public static Matrix<float> TimesTranspose(this Matrix<float> d, Matrix<float> x) => Multiply(d.View(), x.View().T);

    private static Matrix<float> Multiply(MatrixView a, MatrixView b)
    {
        var c = Matrix<float>.Zeros(a.Rows, b.Columns);
        MatrixProduct.Multiply(a, b, c.View());
        return c;
    }
}
