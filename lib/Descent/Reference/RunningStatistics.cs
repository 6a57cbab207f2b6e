using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Reference;

/// <summary>The running mean and variance of each batch normalization in a network, copied when the reference was made.</summary>
internal sealed class RunningStatistics
{
    private readonly Dictionary<BatchNorm, (Matrix<double> Mean, Matrix<double> Variance)> _of = [];

    /// <summary>Copies those of a network.</summary>
    public static RunningStatistics Of(Sequential model)
    {
        var statistics = new RunningStatistics();
        statistics.Add(model);
        return statistics;
    }

    /// <summary>Mean and variance of one layer, features × 1.</summary>
    public (Matrix<double> Mean, Matrix<double> Variance) Of(BatchNorm layer) => _of[layer];

    private void Add(Sequential layers)
    {
        foreach (var layer in ReferenceNetwork.Flatten(layers))
        {
            if (layer is BatchNorm norm)
            {
                _of[norm] = (norm.Mean.Map(x => (double)x), norm.Variance.Map(x => (double)x));
            }
            else if (layer is Residual residual)
            {
                Add(residual.Layers);
            }
        }
    }
}
