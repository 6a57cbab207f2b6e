using Descent.Numerics;

namespace Descent.Training;

/// <summary>The delta rule (least mean squares) for one linear unit y = w·x: Δw = η·(t − y)·x.</summary>
/// <remarks>One step down the gradient of ½·(y − t)², which is (y − t)·x. Source: Widrow and Hoff, IRE WESCON 1960.</remarks>
public static class DeltaRule
{
    /// <summary>The change of each weight: η·(t − y)·x.</summary>
    /// <param name="weights">The weights w.</param>
    /// <param name="x">One sample, as long.</param>
    /// <param name="target">The target t.</param>
    /// <param name="learningRate">Learning rate η, positive and finite.</param>
    public static double[] Change(IReadOnlyList<double> weights, IReadOnlyList<double> x, double target, double learningRate)
    {
        var (eta, error) = (Guard.Positive(learningRate, "learning rate"), target - Output(weights, x));
        return [.. x.Select(xi => eta * error * xi)];
    }

    /// <summary>The unit's output y = w·x.</summary>
    /// <param name="weights">The weights w.</param>
    /// <param name="x">One sample, as long.</param>
    /// <exception cref="ArgumentException">There are more or fewer inputs than weights.</exception>
    public static double Output(IReadOnlyList<double> weights, IReadOnlyList<double> x)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(x);
        return weights.Count == x.Count
            ? weights.Zip(x, (w, xi) => w * xi).Sum()
            : throw new ArgumentException($"The unit has {weights.Count} weights and expects as many inputs, got {x.Count}.", nameof(x));
    }
}
