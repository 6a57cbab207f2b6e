using Descent.Data;
using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>
/// The mean and variance over all samples of Z(a, b) = Z₀ + a·Z₁ + b·Z₂, for every (a, b) at once: the mean is affine in (a, b), and the variance a quadratic form of the covariances
/// c_pq of Z_p and Z_q, c₀₀ + 2a·c₀₁ + 2b·c₀₂ + a²·c₁₁ + 2ab·c₁₂ + b²·c₂₂. Three means and six covariances for each unit are all that is kept, in double precision.
/// </summary>
internal sealed class AffineMoments
{
    private static readonly (int P, int Q)[] Pairs = [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)];

    private readonly double[][] _means = new double[3][], _covariances = new double[Pairs.Length][];

    private AffineMoments(int units)
    {
        for (var i = 0; i < Pairs.Length; i++)
        {
            _covariances[i] = new double[units];
        }

        for (var i = 0; i < _means.Length; i++)
        {
            _means[i] = new double[units];
        }
    }

    /// <summary>Measures them.</summary>
    /// <param name="moving">The network, cut.</param>
    /// <param name="reader">All samples of the plane.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    public static AffineMoments Of(MovingLayers moving, BatchReader reader, CancellationToken cancellationToken)
    {
        AffineMoments? moments = null;
        var count = 0;
        for (var i = 0; i < reader.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var z = moving.Inputs(reader.Read(i).Inputs);
            moments ??= new(z.Z0.RowCount);
            moments.Add([z.Z0, z.Z1!, z.Z2!]);
            count += z.Z0.ColumnCount;
        }

        moments!.Finish(count);
        return moments;
    }

    /// <summary>Gives a batch normalization the statistics of a point.</summary>
    public void At(double a, double b, BatchNorm norm)
    {
        double[] at = [1, a, b];
        for (var unit = 0; unit < norm.Features; unit++)
        {
            var (mean, variance) = (0.0, 0.0);
            for (var i = 0; i < at.Length; i++)
            {
                mean += at[i] * _means[i][unit];
            }

            for (var i = 0; i < Pairs.Length; i++)
            {
                var (p, q) = Pairs[i];
                variance += (p == q ? 1 : 2) * at[p] * at[q] * _covariances[i][unit];
            }

            (norm.Mean[unit, 0], norm.Variance[unit, 0]) = ((float)mean, (float)Math.Max(0, variance));
        }
    }

    // Sums of the values and of their products; Finish makes moments of them.
    private void Add(Matrix<float>[] z)
    {
        for (var j = 0; j < z[0].ColumnCount; j++)
        {
            for (var unit = 0; unit < z[0].RowCount; unit++)
            {
                for (var i = 0; i < z.Length; i++)
                {
                    _means[i][unit] += z[i].At(unit, j);
                }

                for (var i = 0; i < Pairs.Length; i++)
                {
                    _covariances[i][unit] += (double)z[Pairs[i].P].At(unit, j) * z[Pairs[i].Q].At(unit, j);
                }
            }
        }
    }

    private void Finish(int count)
    {
        for (var unit = 0; unit < _means[0].Length; unit++)
        {
            Array.ForEach(_means, mean => mean[unit] /= count);
            for (var i = 0; i < Pairs.Length; i++)
            {
                _covariances[i][unit] = (_covariances[i][unit] / count) - (_means[Pairs[i].P][unit] * _means[Pairs[i].Q][unit]);
            }
        }
    }
}
