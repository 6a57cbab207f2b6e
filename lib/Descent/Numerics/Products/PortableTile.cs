namespace Descent.Numerics;

/// <summary>4 × 4 entries without any vector, for processors that have none.</summary>
internal sealed class PortableTile() : RegisterTile(rows: 4, columns: 4)
{
    /// <inheritdoc/>
    public override void Multiply(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, Span<float> c, int stride, float beta)
    {
        for (var j = 0; j < Columns; j++)
        {
            for (var i = 0; i < Rows; i++)
            {
                var sum = 0f;
                for (int p = i, q = j; p < a.Length && q < b.Length; p += strideA, q += Columns)
                {
                    sum += a[p] * b[q];
                }

                ref var entry = ref c[i + (j * stride)];
                entry = beta == 0 ? sum : sum + (beta * entry);
            }
        }
    }
}
