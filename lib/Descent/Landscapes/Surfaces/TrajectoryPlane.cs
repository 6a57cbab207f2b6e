using Descent.Numerics;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The plane in which a training moved most: the first two principal components of its checkpoints, through the last one.</summary>
/// <remarks>
/// The checkpoints are centred for the components; coordinates are measured from the last checkpoint along components of length 1, and those of the first checkpoint are made positive.
/// A random walk in many dimensions gives components that explain 60.8 % and 15.2 %: a smooth spiral there says nothing about the loss.
/// Sources: Li et al., NeurIPS 2018; Antognini and Sohl-Dickstein, PCA of high dimensional random walks with comparison to neural network training, NeurIPS 2018.
/// </remarks>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class TrajectoryPlane
{
    private readonly IReadOnlyList<Vector<float>> _checkpoints;

    private TrajectoryPlane(IReadOnlyList<Vector<float>> checkpoints, Vector<float> u, Vector<float> v, double[] shares, (double A, double B)[] path, double[] off) =>
        (_checkpoints, U, V, Explained, Path, OffPlane) = (checkpoints, u, v, shares, path, off);

    /// <summary>What the first two components of a random walk of many steps in many dimensions explain: 6/(π·k)².</summary>
    public static IReadOnlyList<double> RandomWalk { get; } = [6 / (Math.PI * Math.PI), 6 / (4 * Math.PI * Math.PI)];

    /// <summary>The first component, of length 1.</summary>
    public Vector<float> U { get; }

    /// <summary>The second.</summary>
    public Vector<float> V { get; }

    /// <summary>The share of the checkpoints' variance that each of the two explains.</summary>
    public IReadOnlyList<double> Explained { get; }

    /// <summary>Where each checkpoint lies in the plane; the last at (0, 0).</summary>
    public IReadOnlyList<(double A, double B)> Path { get; }

    /// <summary>How far from the plane each checkpoint is: what the picture does not show.</summary>
    public IReadOnlyList<double> OffPlane { get; }

    /// <summary>The directions of a surface around the last checkpoint.</summary>
    public Directions Directions => Directions.Of(U, V);

    /// <summary>Points around the path.</summary>
    /// <param name="points">Points along each side, 2 or more.</param>
    /// <param name="margin">How far the grid reaches beyond the path, as a share of its extent, positive.</param>
    public PlaneGrid Grid(int points = 51, double margin = 0.3) => PlaneGrid.Around(Path, points, margin);

    /// <summary>The plane of a training.</summary>
    /// <param name="checkpoints">θ along the training, first to last, see <see cref="ParameterVector.Of"/>; at least 3 that are not on one line.</param>
    /// <exception cref="ArgumentException">There are fewer, they have different lengths, one is not finite, or they span no plane.</exception>
    public static TrajectoryPlane Of(IReadOnlyList<Vector<float>> checkpoints)
    {
        ArgumentNullException.ThrowIfNull(checkpoints);
        if (checkpoints.Count < 3 || checkpoints.Any(one => one.Count != checkpoints[0].Count))
        {
            throw new ArgumentException($"A plane needs at least 3 checkpoints of one length, got {checkpoints.Count} of {string.Join(", ", checkpoints.Select(one => one.Count).Distinct())} parameters.", nameof(checkpoints));
        }

        var broken = checkpoints.ToList().FindIndex(one => !double.IsFinite(one.L1Norm()));
        if (broken >= 0)
        {
            throw new ArgumentException($"Checkpoint {broken + 1} of {checkpoints.Count} is not finite: the training had diverged there. Leave it out.", nameof(checkpoints));
        }

        var ways = checkpoints.Select(one => (one - checkpoints[^1]).AsArray()).ToList();
        var values = Components(ways, out var weights);
        if (values[1] <= 1e-12 * values[0])
        {
            throw new ArgumentException("The checkpoints lie on one line, and a line spans no plane: record more of them, or measure along the line with Landscape.Line.", nameof(checkpoints));
        }

        var (u, v) = (Direction(ways, weights[0]), Direction(ways, weights[1]));
        Orient(ways[0], u);
        Orient(ways[0], v);
        (double A, double B)[] path = [.. ways.Select(way => (LongVectors.Dot(way, u), LongVectors.Dot(way, v)))];
        double[] off = [.. ways.Zip(path, (way, at) => Math.Sqrt(Math.Max(0, LongVectors.Dot(way, way) - (at.A * at.A) - (at.B * at.B))))];
        return new([.. checkpoints], Vector<float>.Build.Dense(u), Vector<float>.Build.Dense(v), [.. values.Take(2).Select(value => value / values.Sum())], path, off);
    }

    /// <summary>What the components explain, beside a random walk.</summary>
    public override string ToString() =>
        $"Plane of {Path.Count} checkpoints: explains {Explained[0]:P1} + {Explained[1]:P1} of their variance (a random walk: {RandomWalk[0]:P1} + {RandomWalk[1]:P1}), farthest from it {OffPlane.Max():G3}";

    // Of T checkpoints of P parameters, the T × T matrix of their products has the same components as the P × P one of their covariances.
    private static double[] Components(List<float[]> ways, out double[][] weights)
    {
        var gram = Matrix<double>.Build.Dense(ways.Count, ways.Count);
        for (var i = 0; i < ways.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                gram[i, j] = gram[j, i] = LongVectors.Dot(ways[i], ways[j]);
            }
        }

        var center = Matrix<double>.Build.Dense(ways.Count, ways.Count, (i, j) => (i == j ? 1.0 : 0) - (1.0 / ways.Count));
        var evd = (center * gram * center).Evd(Symmetricity.Symmetric);
        var order = Enumerable.Range(0, ways.Count).OrderByDescending(i => evd.EigenValues[i].Real).ToList();
        weights = [.. order.Take(2).Select(i => (center * evd.EigenVectors.Column(i)).ToArray())];
        return [.. order.Select(i => Math.Max(0, evd.EigenValues[i].Real))];
    }

    private static float[] Direction(List<float[]> ways, double[] weights)
    {
        var direction = new float[ways[0].Length];
        for (var i = 0; i < ways.Count; i++)
        {
            LongVectors.Add(weights[i], ways[i], direction);
        }

        LongVectors.Normalize(direction);
        return direction;
    }

    private static void Orient(float[] first, float[] direction)
    {
        if (LongVectors.Dot(first, direction) < 0)
        {
            System.Numerics.Tensors.TensorPrimitives.Negate<float>(direction, direction);
        }
    }
}
