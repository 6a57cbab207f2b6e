using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>η(t) = η₀·γ^⌊t/s⌋: the rate falls by a factor every s steps, and stays in between.</summary>
/// <param name="learningRate">η₀, positive and finite.</param>
/// <param name="factor">γ, above 0 and at most 1.</param>
/// <param name="every">s, 1 or more.</param>
public sealed class StepDecay(double learningRate, double factor, int every) : Schedule
{
    private readonly double _rate = Positive(learningRate);
    private readonly double _factor = factor is > 0 and <= 1 ? factor : throw new ArgumentOutOfRangeException(nameof(factor), $"Expected a factor above 0 and at most 1, got {factor}.");
    private readonly int _every = Guard.AtLeast(every, 1, nameof(every));

    /// <inheritdoc/>
    protected override double Rate(int step) => _rate * Math.Pow(_factor, step / _every);
}
