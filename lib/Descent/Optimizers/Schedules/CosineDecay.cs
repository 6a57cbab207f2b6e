using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>η(t) = η₀·(1 + cos(π·t/T))/2, and 0 from T on: slow at first, fast in the middle, slow at the end.</summary>
/// <remarks>Source: Loshchilov and Hutter, ICLR 2017, without the restarts.</remarks>
/// <param name="learningRate">η₀, positive and finite.</param>
/// <param name="steps">T, 1 or more.</param>
public sealed class CosineDecay(double learningRate, int steps) : Schedule
{
    private readonly double _rate = Positive(learningRate);
    private readonly int _steps = Guard.AtLeast(steps, 1, nameof(steps));

    /// <inheritdoc/>
    protected override double Rate(int step) => step >= _steps ? 0 : _rate * (1 + Math.Cos(Math.PI * step / _steps)) / 2;
}
