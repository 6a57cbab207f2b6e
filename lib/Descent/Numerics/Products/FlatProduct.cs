using System.Numerics.Tensors;

namespace Descent.Numerics;

/// <summary>
/// C ← A·B + β·C where B has very few columns, such as a batch of one sample: each number of A is used so rarely that packing it would take longer than the product.
/// </summary>
internal static class FlatProduct
{
    /// <summary>So many columns are few.</summary>
    public const int Columns = 3;

    /// <summary>Multiplies; the columns of A, or its rows, are contiguous, and so are the columns of B.</summary>
    public static void Multiply(MatrixView a, MatrixView b, MatrixView c, float beta)
    {
        for (var j = 0; j < c.Columns; j++)
        {
            Span<float> to = c.Column(j), from = b.Column(j);
            if (a.HasContiguousColumns)
            {
                Scale(to, beta);
                for (var p = 0; p < from.Length; p++)
                {
                    TensorPrimitives.MultiplyAdd(a.Column(p), from[p], to, to);
                }

                continue;
            }

            for (var i = 0; i < to.Length; i++)
            {
                var sum = TensorPrimitives.Dot<float>(a.T.Column(i), from);
                to[i] = beta == 0 ? sum : sum + (beta * to[i]);
            }
        }
    }

    /// <summary>c ← β·c; where β is 0, c is not read.</summary>
    public static void Scale(Span<float> c, float beta)
    {
        if (beta == 0)
        {
            c.Clear();
        }
        else if (beta != 1)
        {
            TensorPrimitives.Multiply(c, beta, c);
        }
    }
}
