using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>Writes a column of a narrow product, which is one vector: c ← sum + β·c.</summary>
internal static class ColumnStore
{
    private const int Rows = NarrowProduct.Rows;

    /// <summary>Writes the first rows of a vector; with all 16 rows and β = 0, as many as there is room for.</summary>
    /// <param name="sum">The vector.</param>
    /// <param name="c">The column, and what stands behind it.</param>
    /// <param name="rows">Rows, at most 16.</param>
    /// <param name="beta">β; where it is 0, c is not read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> sum, Span<float> c, int rows, float beta)
    {
        if (c.Length < Rows)
        {
            StoreLast(sum, c, Math.Min(rows, c.Length), beta);
            return;
        }

        if (rows == Rows && beta == 0)
        {
            sum.CopyTo(c);
            return;
        }

        // A whole vector all the same, with what stood below the column put back.
        var before = Vector512.Create<float>(c);
        var after = beta == 0 ? sum : Vector512.MultiplyAddEstimate(Vector512.Create(beta), before, sum);
        var inside = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(rows)).AsSingle();
        Vector512.ConditionalSelect(inside, after, before).CopyTo(c);
    }

    private static void StoreLast(Vector512<float> sum, Span<float> c, int rows, float beta)
    {
        for (var i = 0; i < rows; i++)
        {
            c[i] = beta == 0 ? sum[i] : sum[i] + (beta * c[i]);
        }
    }
}
