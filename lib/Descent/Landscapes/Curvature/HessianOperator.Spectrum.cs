using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

public sealed partial class HessianOperator
{
    /// <summary>The largest eigenvalues of H, or the lowest, with their eigenvectors, by Lanczos' method.</summary>
    /// <remarks>Stops as soon as all have converged. Its memory is a vector for each step.</remarks>
    /// <param name="count">How many, from 1 to <see cref="Size"/>.</param>
    /// <param name="seed">Where the start vector comes from.</param>
    /// <param name="lowest">Whether the lowest are wanted instead of the largest.</param>
    /// <param name="steps">Products at most; where left out, 8 for each eigenvalue and 40 more.</param>
    /// <param name="tolerance">The residual ‖H·u − λ·u‖ at which a pair has converged, relative to the largest |λ|.</param>
    /// <param name="near">Where to begin, such as an eigenvector from before the last update; a tenth of its length is added at random, lest it hide another.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to <see cref="Size"/>, or there are fewer steps than that.</exception>
    /// <exception cref="ArgumentException">The vector to begin near has another length than <see cref="Size"/>.</exception>
    public Spectrum Lanczos(int count, int seed, bool lowest = false, int? steps = null, double tolerance = 1e-4, Vector<float>? near = null)
    {
        var most = Math.Min(Size, steps ?? ((8 * count) + 40));
        if (count < 1 || count > most)
        {
            throw new ArgumentOutOfRangeException(nameof(count), $"Expected from 1 to {most} eigenvalues of {Size} in {most} steps, got {count}.");
        }

        return Run(new(this, seed, near is null ? null : Checked(near, nameof(near))), count, most, (lanczos, last) => lanczos.Spectrum(count, lowest, tolerance, asTheyAre: last));
    }

    /// <summary>Both ends of the spectrum from one run: λmin and λmax.</summary>
    /// <param name="seed">Where the start vector comes from.</param>
    /// <param name="steps">Products at most.</param>
    /// <param name="tolerance">The residual at which a pair has converged, relative to the largest |λ|.</param>
    /// <param name="near">Ends to begin near, such as those of a point next to this one.</param>
    /// <exception cref="ArgumentException">The ends to begin near are of a Hessian of another size.</exception>
    public SpectrumEnds Ends(int seed, int steps = 40, double tolerance = 1e-3, SpectrumEnds? near = null)
    {
        var most = Math.Min(Size, Guard.AtLeast(steps, 1, nameof(steps)));
        var start = near is null ? null : Checked(near.Lowest.Vectors[0] + near.Largest.Vectors[0], nameof(near));
        return Run(new(this, seed, start), 1, most, (lanczos, last) =>
            lanczos.Spectrum(1, lowest: true, tolerance, asTheyAre: last) is { } lowest && lanczos.Spectrum(1, lowest: false, tolerance, asTheyAre: last) is { } largest
                ? new SpectrumEnds(lowest, largest)
                : null);
    }

    /// <summary>The sum of all eigenvalues, estimated by Hutchinson's method: the mean of vᵀ·H·v over vectors v of random signs.</summary>
    /// <remarks>Source: Hutchinson, Communications in Statistics 18 (1989).</remarks>
    /// <param name="probes">How many vectors, 2 or more.</param>
    /// <param name="seed">Where they come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 probes.</exception>
    public TraceEstimate Trace(int probes, int seed)
    {
        Guard.AtLeast(probes, 2, nameof(probes));
        var random = new Random(seed);
        var (samples, v, product) = (new double[probes], new float[Size], new float[Size]);
        for (var i = 0; i < probes; i++)
        {
            for (var j = 0; j < v.Length; j++)
            {
                v[j] = random.Next(2) == 0 ? -1 : 1;
            }

            Apply(v, product);
            samples[i] = LongVectors.Dot(v, product);
        }

        var mean = samples.Average();
        var variance = samples.Sum(sample => (sample - mean) * (sample - mean)) / (probes - 1);
        return new(mean, Math.Sqrt(variance / probes), probes);
    }

    // Steps until there is a result; the small matrix is looked at every fourth time only.
    private static T Run<T>(Lanczos lanczos, int fewest, int most, Func<Lanczos, bool, T?> result)
        where T : class
    {
        while (true)
        {
            lanczos.Step();
            var last = lanczos.Steps == most;
            var worthALook = lanczos.Steps >= fewest && (last || lanczos.Steps % 4 == 0);
            if (worthALook && result(lanczos, last) is { } found)
            {
                return found;
            }
        }
    }
}
