using Descent.Numerics;

namespace Descent.Training;

/// <summary>Hebb's rule and Oja's stable version of it, for one linear unit y = w·x. Unsupervised: there is no target.</summary>
/// <remarks>Sources: Hebb, "The Organization of Behavior", 1949; Oja, J. Math. Biology 15 (1982).</remarks>
public static class HebbRule
{
    /// <summary>Δw = η·y·x. Repeated, it lets ‖w‖ grow without bound.</summary>
    /// <param name="weights">The weights w.</param>
    /// <param name="x">One sample, as long.</param>
    /// <param name="learningRate">Learning rate η, positive and finite.</param>
    /// <returns>The change of each weight.</returns>
    public static double[] Hebb(IReadOnlyList<double> weights, IReadOnlyList<double> x, double learningRate)
    {
        var (eta, y) = (Guard.Positive(learningRate, "learning rate"), DeltaRule.Output(weights, x));
        return [.. x.Select(xi => eta * y * xi)];
    }

    /// <summary>Δw = η·y·(x − y·w). The second term keeps ‖w‖ near 1; w turns to the first principal component.</summary>
    /// <inheritdoc cref="Hebb"/>
    public static double[] Oja(IReadOnlyList<double> weights, IReadOnlyList<double> x, double learningRate)
    {
        var (eta, y) = (Guard.Positive(learningRate, "learning rate"), DeltaRule.Output(weights, x));
        return [.. x.Zip(weights, (xi, wi) => eta * y * (xi - (y * wi)))];
    }
}
