using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The Hessian H of a network's mean loss at one θ, known by what it does to vectors. See <see cref="Curvature.Hessian"/>.</summary>
/// <remarks>
/// A product H·v is exact up to rounding, by Pearlmutter's R-operator, and costs about as much as a gradient.
/// Vectors run through the parameters in the network's order, each column after column. Not for use by several threads at once.
/// </remarks>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class HessianOperator
{
    private readonly LayerTangent _network;
    private readonly Loss _loss;
    private readonly Matrix<float> _targets;

    internal HessianOperator(Sequential model, Loss loss, Dataset data)
    {
        (_network, _loss, _targets) = (model.Tangent(data.Inputs, 0), loss, data.Targets);
        var (value, gradient) = loss.Evaluate(_network.Output, _targets);
        // A loss without second derivatives should say so now, not at the first product.
        loss.MultiplyByHessian(_network.Output, _targets, gradient.Clone());
        var parameters = new float[model.ParameterCount];
        _network.Backward(gradient, parameters);
        (Loss, Gradient, Samples) = (value, Vector<float>.Build.Dense(parameters), data.Count);
    }

    /// <summary>Rows and columns of H: the number of parameters.</summary>
    public int Size => Gradient.Count;

    /// <summary>How many samples the loss is the mean of.</summary>
    public int Samples { get; }

    /// <summary>The loss L at this θ.</summary>
    public double Loss { get; }

    /// <summary>The gradient ∂L/∂θ at this θ.</summary>
    public Vector<float> Gradient { get; }

    /// <summary>H·v: how fast the gradient changes along v.</summary>
    /// <param name="v">The direction, as long as <see cref="Size"/>.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public Vector<float> Apply(Vector<float> v)
    {
        ArgumentNullException.ThrowIfNull(v);
        if (v.Count != Size)
        {
            throw new ArgumentException($"Expected a direction with an entry for each of {Size} parameters, got {v.Count}.", nameof(v));
        }

        var product = new float[Size];
        Apply(v.AsArray() ?? v.ToArray(), product);
        return Vector<float>.Build.Dense(product);
    }

    /// <summary>The same, with memory for H·v.</summary>
    internal void Apply(float[] v, float[] product)
    {
        var tangent = _network.ForwardTangent(null, v)!;
        _loss.MultiplyByHessian(_network.Output, _targets, tangent);
        _network.BackwardTangent(tangent, v, product);
    }

    /// <summary>The largest eigenvalues of H, or the lowest, with their eigenvectors, by Lanczos' method.</summary>
    /// <remarks>Stops as soon as all have converged. Its memory is a vector for each step.</remarks>
    /// <param name="count">How many, from 1 to <see cref="Size"/>.</param>
    /// <param name="seed">Where the start vector comes from.</param>
    /// <param name="lowest">Whether the lowest are wanted instead of the largest.</param>
    /// <param name="steps">Products at most; where left out, 8 for each eigenvalue and 40 more.</param>
    /// <param name="tolerance">The residual ‖H·u − λ·u‖ at which a pair has converged, relative to the largest |λ|.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to <see cref="Size"/>, or there are fewer steps than that.</exception>
    public Spectrum Lanczos(int count, int seed, bool lowest = false, int? steps = null, double tolerance = 1e-4)
    {
        var most = Math.Min(Size, steps ?? ((8 * count) + 40));
        if (count < 1 || count > most)
        {
            throw new ArgumentOutOfRangeException(nameof(count), $"Expected from 1 to {most} eigenvalues of {Size} in {most} steps, got {count}.");
        }

        var lanczos = new Lanczos(this, seed);
        while (true)
        {
            lanczos.Step();
            var last = lanczos.Steps == most;
            var worthALook = lanczos.Steps >= count && (last || lanczos.Steps % 4 == 0);
            if (worthALook && lanczos.Spectrum(count, lowest, tolerance, asTheyAre: last) is { } spectrum)
            {
                return spectrum;
            }
        }
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

    /// <summary>Size and samples.</summary>
    public override string ToString() => $"Hessian {Size}×{Size} of a loss of {Loss:G4} over {Samples} samples";
}
