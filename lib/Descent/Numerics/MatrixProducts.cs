using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Numerics;

/// <summary>The three matrix products of backpropagation, each over contiguous columns.</summary>
/// <remarks>
/// Threads share columns of the result and never the sum inside one entry, so the result is the same for any number of them.
/// </remarks>
internal static class MatrixProducts
{
    // Below this many multiply-adds, waking a second thread costs more than it saves.
    private const long WorthASecondThread = 200_000;

    /// <summary>W·X: (m × n)·(n × N) → m × N.</summary>
    public static Matrix<float> Times(this Matrix<float> w, Matrix<float> x)
    {
        var z = Matrix<float>.Zeros(w.RowCount, x.ColumnCount);
        ForEachColumn(z, w.ColumnCount, j =>
        {
            var xj = x.ColumnEntries(j);
            var zj = z.ColumnEntries(j);
            for (var p = 0; p < xj.Length; p++)
            {
                TensorPrimitives.MultiplyAdd(w.ColumnEntries(p), xj[p], zj, zj);
            }
        });
        return z;
    }

    /// <summary>Wᵀ·D: (m × n)ᵀ·(m × N) → n × N.</summary>
    public static Matrix<float> TransposeTimes(this Matrix<float> w, Matrix<float> d)
    {
        var x = Matrix<float>.Zeros(w.ColumnCount, d.ColumnCount);
        ForEachColumn(x, w.RowCount, j =>
        {
            var dj = d.ColumnEntries(j);
            var xj = x.ColumnEntries(j);
            for (var p = 0; p < xj.Length; p++)
            {
                xj[p] = TensorPrimitives.Dot<float>(w.ColumnEntries(p), dj);
            }
        });
        return x;
    }

    /// <summary>D·Xᵀ: (m × N)·(n × N)ᵀ → m × n.</summary>
    public static Matrix<float> TimesTranspose(this Matrix<float> d, Matrix<float> x)
    {
        var w = Matrix<float>.Zeros(d.RowCount, x.RowCount);
        ForEachColumn(w, x.ColumnCount, p =>
        {
            var wp = w.ColumnEntries(p);
            for (var j = 0; j < x.ColumnCount; j++)
            {
                TensorPrimitives.MultiplyAdd(d.ColumnEntries(j), x.At(p, j), wp, wp);
            }
        });
        return w;
    }

    private static void ForEachColumn(Matrix<float> result, int innerLength, Action<int> column)
    {
        if ((long)result.RowCount * result.ColumnCount * innerLength >= WorthASecondThread)
        {
            Parallel.For(0, result.ColumnCount, column);
            return;
        }

        for (var j = 0; j < result.ColumnCount; j++)
        {
            column(j);
        }
    }
}
