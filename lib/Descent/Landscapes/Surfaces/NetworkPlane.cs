using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The plane through three networks of one shape, and where they stand in it.</summary>
/// <remarks>
/// The first is at (0, 0), the second at (1, 0). The second direction is at right angles to the first and as long, so that distances in the picture are true, in units of the way from the first network to the second.
/// Running statistics of a <see cref="BatchNorm"/> are the first network's everywhere, unless <see cref="Landscapes.Directions.WithStatisticsOfEachPoint"/> is asked for.
/// Source: Garipov, Izmailov, Podoprikhin, Vetrov and Wilson, Loss surfaces, mode connectivity, and fast ensembling of DNNs, NeurIPS 2018.
/// </remarks>
/// <param name="Directions">The directions, from the first network.</param>
/// <param name="Places">Where the three networks are.</param>
public sealed record NetworkPlane(Directions Directions, IReadOnlyList<(double A, double B)> Places)
{
    /// <summary>The plane through three networks.</summary>
    /// <param name="first">The first, to be given to <see cref="Landscape.Plane"/>.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <exception cref="ArgumentException">They differ in shape, or stand on one line.</exception>
    public static NetworkPlane Through(Sequential first, Sequential second, Sequential third)
    {
        var (u, w) = (ParameterVector.Way(first, second).AsArray(), ParameterVector.Way(first, third).AsArray());
        var (square, along) = (LongVectors.Dot(u, u), LongVectors.Dot(u, w));
        var p = square > 0 ? along / square : 0;
        var v = (float[])w.Clone();
        LongVectors.Add(-p, u, v);
        var (length, rest) = (Math.Sqrt(square), Math.Sqrt(LongVectors.Dot(v, v)));
        if (!(length > 0 && rest > 1e-6 * Math.Max(length, Math.Sqrt(LongVectors.Dot(w, w)))))
        {
            throw new ArgumentException("The three networks stand on one line, and a line spans no plane: take others, or measure along the line with Landscape.Between.");
        }

        System.Numerics.Tensors.TensorPrimitives.Multiply(v, (float)(length / rest), v);
        return new(Directions.Of(Vector<float>.Build.Dense(u), Vector<float>.Build.Dense(v)), [(0, 0), (1, 0), (p, rest / length)]);
    }

    /// <summary>Points around the three.</summary>
    /// <param name="points">Points along each side, 2 or more.</param>
    /// <param name="margin">How far the grid reaches beyond the networks, as a share of their extent, positive.</param>
    public PlaneGrid Grid(int points = 51, double margin = 0.3) => PlaneGrid.Around(Places, points, margin);
}
