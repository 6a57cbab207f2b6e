using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>Bins whose edges are powers of ten on both sides of 0: −10³ … −10⁻¹² | around 0 | 10⁻¹² … 10³. Always the same, so that counts of different times and layers can be compared.</summary>
/// <remarks>A bin includes its edge nearer to 0. What lies beyond the ends, ∞ included, is counted in the outermost bins; NaN is not counted.</remarks>
public sealed record SymmetricLogBins
{
    private readonly double[] _edges;

    /// <summary>Creates bins.</summary>
    /// <param name="lowest">Exponent of the smallest edge: what is smaller counts as 0.</param>
    /// <param name="highest">Exponent of the largest edge, above <paramref name="lowest"/>.</param>
    /// <param name="perDecade">Bins from a power of ten to the next.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponents are not in order, or there is not at least one bin a decade.</exception>
    public SymmetricLogBins(int lowest = -12, int highest = 3, int perDecade = 2)
    {
        Guard.AtLeast(highest, lowest + 1, nameof(highest));
        Guard.AtLeast(perDecade, 1, nameof(perDecade));
        _edges = [.. Enumerable.Range(0, ((highest - lowest) * perDecade) + 1).Select(i => Math.Pow(10, lowest + ((double)i / perDecade)))];
    }

    /// <summary>Number of bins: as many on each side, and one around 0.</summary>
    public int Count => (2 * Middle) + 1;

    /// <summary>The bin around 0.</summary>
    public int Middle => _edges.Length - 1;

    /// <summary>The bin of a value, zero-based; −1 for NaN.</summary>
    /// <param name="value">The value.</param>
    public int IndexOf(double value)
    {
        var size = Math.Abs(value);
        if (double.IsNaN(value) || size < _edges[0])
        {
            return double.IsNaN(value) ? -1 : Middle;
        }

        var found = Array.BinarySearch(_edges, size);
        var distance = Math.Min(found >= 0 ? found + 1 : ~found, Middle);
        return value > 0 ? Middle + distance : Middle - distance;
    }

    /// <summary>From which value to which a bin reaches.</summary>
    /// <param name="index">The bin, zero-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bin.</exception>
    public (double From, double To) EdgesOf(int index)
    {
        if (index < 0 || index >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), $"Expected a bin from 0 to {Count - 1}, got {index}.");
        }

        var distance = Math.Abs(index - Middle);
        return distance == 0 ? (-_edges[0], _edges[0])
            : index > Middle ? (_edges[distance - 1], _edges[distance])
            : (-_edges[distance], -_edges[distance - 1]);
    }

    /// <summary>How many entries of a matrix fall into each bin.</summary>
    /// <param name="values">The matrix.</param>
    public IReadOnlyList<long> CountsOf(Matrix<float> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var counts = new long[Count];
        foreach (var value in values.Entries)
        {
            if (IndexOf(value) is >= 0 and var index)
            {
                counts[index]++;
            }
        }

        return counts;
    }
}
