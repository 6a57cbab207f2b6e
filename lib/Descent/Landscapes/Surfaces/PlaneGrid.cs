using Descent.Numerics;

namespace Descent.Landscapes;

/// <summary>The points of a plane θ + a·u + b·v at which a loss is measured: every a with every b.</summary>
/// <param name="A">Coordinates along u, ascending.</param>
/// <param name="B">Coordinates along v, ascending.</param>
public sealed record PlaneGrid(IReadOnlyList<double> A, IReadOnlyList<double> B)
{
    /// <summary>Number of points.</summary>
    public int Count => A.Count * B.Count;

    /// <summary>From −range to range along both; an odd number of points has (0, 0), where the network itself is.</summary>
    /// <param name="points">Points along each side, 2 or more.</param>
    /// <param name="range">How far the plane reaches, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few points, or no range.</exception>
    public static PlaneGrid Square(int points = 51, double range = 1)
    {
        var side = Between(-Guard.Positive(range, nameof(range)), range, points);
        return new(side, side);
    }

    /// <summary>Around places in a plane, such as a path or networks.</summary>
    /// <param name="places">The places.</param>
    /// <param name="points">Points along each side, 2 or more.</param>
    /// <param name="margin">How far the grid reaches beyond them, as a share of their extent, positive.</param>
    /// <exception cref="ArgumentException">The places are all in one, or on a line along a side.</exception>
    public static PlaneGrid Around(IReadOnlyCollection<(double A, double B)> places, int points = 51, double margin = 0.3)
    {
        ArgumentNullException.ThrowIfNull(places);
        Guard.Positive(margin, nameof(margin));
        return new(Side(places.Select(place => place.A)), Side(places.Select(place => place.B)));

        IReadOnlyList<double> Side(IEnumerable<double> along)
        {
            var (low, high) = (along.Min(), along.Max());
            var more = margin * (high - low);
            return Between(low - more, high + more, points);
        }
    }

    /// <summary>Evenly spaced coordinates, both ends included.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The last, above the first.</param>
    /// <param name="points">How many, 2 or more.</param>
    /// <exception cref="ArgumentException">The ends are not finite and ascending.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too few points.</exception>
    public static IReadOnlyList<double> Between(double from, double to, int points)
    {
        Guard.AtLeast(points, 2, nameof(points));
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
        {
            throw new ArgumentException($"Expected coordinates that ascend from a finite start to a finite end, got {from} to {to}.", nameof(to));
        }

        // Both ends, and the middle of an odd number, come out exact.
        return [.. Enumerable.Range(0, points).Select(i => ((from * (points - 1 - i)) + (to * i)) / (points - 1))];
    }

    /// <summary>Refuses coordinates that a surface cannot be drawn over.</summary>
    internal void Check()
    {
        foreach (var (side, name) in new[] { (A, "a"), (B, "b") })
        {
            if (side.Count == 0 || side.Zip(side.Skip(1), (low, high) => high > low).Contains(false) || side.Any(place => !double.IsFinite(place)))
            {
                throw new ArgumentException($"Expected coordinates {name} that are finite and ascend, got {(side.Count == 0 ? "none" : string.Join(", ", side.Take(8)))}. PlaneGrid.Between makes such ones.");
            }
        }
    }
}
