namespace Descent.Layers;

/// <summary>The McCulloch-Pitts neuron: fires (1) where Σᵢ wᵢ·xᵢ &gt; θ, else 0. It computes; it does not learn.</summary>
/// <remarks>With a bias b = −θ the same unit fires where w·x + b &gt; 0. Source: McCulloch and Pitts, Bull. Math. Biophys. 5 (1943).</remarks>
/// <param name="weights">The weights w, one an input.</param>
/// <param name="threshold">The threshold θ.</param>
public sealed class McCullochPittsNeuron(IReadOnlyList<double> weights, double threshold)
{
    /// <summary>The weights w.</summary>
    public IReadOnlyList<double> Weights { get; } = [.. weights ?? throw new ArgumentNullException(nameof(weights))];

    /// <summary>The threshold θ.</summary>
    public double Threshold { get; } = threshold;

    /// <summary>1 where the neuron fires, else 0.</summary>
    /// <param name="x">The inputs, as many as weights.</param>
    /// <exception cref="ArgumentException">There are more or fewer inputs than weights.</exception>
    public int Fire(params IReadOnlyList<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Count == Weights.Count
            ? StepFunction.Of(Weights.Zip(x, (w, xi) => w * xi).Sum() - Threshold)
            : throw new ArgumentException($"The neuron has {Weights.Count} weights and expects as many inputs, got {x.Count}.", nameof(x));
    }
}
