using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Descent.Numerics;

/// <summary>What happens to all columns of a batch alike. For small layers a call for each column would take longer than its numbers.</summary>
internal static class BatchColumns
{
    /// <summary>Adds b to each column.</summary>
    /// <param name="b">As many entries as a column has.</param>
    /// <param name="columns">The columns, one after another.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddToEach(ReadOnlySpan<float> b, Span<float> columns)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (; columns.Length >= b.Length && b.Length > 0; columns = columns[b.Length..])
        {
            var parts = MemoryMarshal.Cast<float, Vector<float>>(columns[..b.Length]);
            for (var i = 0; i < parts.Length && i < vectors.Length; i++)
            {
                parts[i] += vectors[i];
            }

            for (var i = vectors.Length * Vector<float>.Count; i < b.Length; i++)
            {
                columns[i] += b[i];
            }
        }
    }

    /// <summary>The sum of the columns, added up from the first to the last.</summary>
    /// <param name="columns">The columns, one after another.</param>
    /// <param name="sum">As many entries as a column has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ReadOnlySpan<float> columns, Span<float> sum)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= sum.Length; i += Vector<float>.Count)
        {
            var total = Vector<float>.Zero;
            for (var at = i; at < columns.Length; at += sum.Length)
            {
                total += new Vector<float>(columns[at..]);
            }

            total.CopyTo(sum[i..]);
        }

        for (; i < sum.Length; i++)
        {
            var total = 0f;
            for (var at = i; at < columns.Length; at += sum.Length)
            {
                total += columns[at];
            }

            sum[i] = total;
        }
    }
}
