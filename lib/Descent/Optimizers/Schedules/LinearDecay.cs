using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>η(t) = η₀·(1 − t/T), and 0 from T on.</summary>
/// <param name="learningRate">η₀, positive and finite.</param>
/// <param name="steps">T, 1 or more.</param>
public sealed class LinearDecay(double learningRate, int steps) : Schedule
{
    private readonly double _rate = Positive(learningRate);
    private readonly int _steps = Guard.AtLeast(steps, 1, nameof(steps));

    /// <inheritdoc/>
    protected override double Rate(int step) => _rate * Math.Max(0, 1 - ((double)step / _steps));
}
