using Descent.Layers;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>A network whose critical points are all known: 5 → 2 → 5 without activations, which is to return its input.</summary>
/// <remarks>
/// The samples have the mean 0, no correlations, and the variances 5, 4, 3, 2, 1. Half the squared error is critical where the network copies a set S of at most two
/// features and drops the others. There the loss is ½·Σ of the dropped variances, and its index, the number of directions that lead down, is
/// Σ over s in S of the dropped features with a larger variance, plus (2 − |S|)·(5 − |S|). No other value of the loss is critical.
/// Source: Baldi and Hornik, Neural Networks 2 (1989).
/// </remarks>
public static class LinearAutoencoder
{
    private const int Features = 5, Units = 2;

    /// <summary>The variances of the features.</summary>
    public static IReadOnlyList<double> Variances { get; } = [5, 4, 3, 2, 1];

    /// <summary>All sets of at most two features, counted from 0: 16 of them, the empty one first.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Sets { get; } =
    [
        [],
        .. Enumerable.Range(0, Features).Select(s => (int[])[s]),
        .. Enumerable.Range(0, Features).SelectMany(s => Enumerable.Range(s + 1, Features - s - 1).Select(t => (int[])[s, t])),
    ];

    /// <summary>The samples, 5 × 10: for each feature one sample on either side, at ±√(5·variance).</summary>
    public static Matrix<double> Samples() => Matrix<double>.Build.Dense(Features, 2 * Features, (i, j) =>
        i == j / 2 ? (j % 2 == 0 ? 1 : -1) * Math.Sqrt(Features * Variances[i]) : 0);

    /// <summary>The network that copies some features: each has a unit that reads it and writes it back.</summary>
    /// <param name="kept">The features, at most two different ones, counted from 0.</param>
    /// <exception cref="ArgumentException">There are more than two, one is not from 0 to 4, or one is there twice.</exception>
    public static ReferenceNetwork Keeping(params IReadOnlyList<int> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept.Count > Units || kept.Distinct().Count() < kept.Count || kept.Any(s => s is < 0 or >= Features))
        {
            throw new ArgumentException($"Expected at most {Units} different features from 0 to {Features - 1}, got {string.Join(", ", kept)}.", nameof(kept));
        }

        var network = new ReferenceNetwork([new Dense(Features, Units, Initializer.Zero, new(0)), new Dense(Units, Features, Initializer.Zero, new(0))]);
        for (var unit = 0; unit < kept.Count; unit++)
        {
            network.Parameters[0][unit, kept[unit]] = network.Parameters[2][kept[unit], unit] = 1;
        }

        return network;
    }
}
