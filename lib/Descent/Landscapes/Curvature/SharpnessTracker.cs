using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>Follows the sharpness of a network, the largest eigenvalue λ₁ of its Hessian, along a training. Each measurement begins near the eigenvector of the one before, so that a dozen products are enough.</summary>
/// <param name="loss">The loss.</param>
/// <param name="data">The samples, all of them at each measurement: λ₁ of a small batch says little.</param>
/// <param name="seed">Where the first start vector comes from.</param>
/// <param name="steps">Products with the Hessian at each measurement, at most; the first takes up to four times as many.</param>
public sealed class SharpnessTracker(Loss loss, Dataset data, int seed, int steps = 16)
{
    private Vector<float>? _last;

    /// <summary>λ₁ where the network stands now, with its residual.</summary>
    /// <param name="model">The network; it is only read.</param>
    public Spectrum Measure(Sequential model)
    {
        var hessian = Curvature.Hessian(model, loss, data);
        var spectrum = hessian.Lanczos(1, seed, steps: _last is null ? 4 * steps : steps, tolerance: 1e-3, near: _last);
        _last = spectrum.Vectors[0];
        return spectrum;
    }
}
