using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>Puts a network's stored gradients back when a measurement is over, however it ends: <c>using var kept = new KeptGradients(model);</c></summary>
/// <param name="model">The network.</param>
internal sealed class KeptGradients(Sequential model) : IDisposable
{
    private readonly List<Matrix<float>> _before = [.. model.Parameters.Select(parameter => parameter.Gradient.Clone())];

    /// <summary>Puts them back.</summary>
    public void Dispose()
    {
        foreach (var (parameter, before) in model.Parameters.Zip(_before))
        {
            before.CopyTo(parameter.Gradient);
        }
    }
}
