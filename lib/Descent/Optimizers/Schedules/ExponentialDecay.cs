using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>η(t) = η₀·e^(−k·t).</summary>
/// <param name="learningRate">η₀, positive and finite.</param>
/// <param name="decay">k, positive and finite.</param>
public sealed class ExponentialDecay(double learningRate, double decay) : Schedule
{
    private readonly double _rate = Positive(learningRate);
    private readonly double _decay = Guard.Positive(decay, nameof(decay));

    /// <inheritdoc/>
    protected override double Rate(int step) => _rate * Math.Exp(-_decay * step);
}
