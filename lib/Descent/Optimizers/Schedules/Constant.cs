namespace Descent.Optimizers;

/// <summary>η(t) = η₀.</summary>
/// <param name="learningRate">η₀, positive and finite.</param>
public sealed class Constant(double learningRate) : Schedule
{
    private readonly double _rate = Positive(learningRate);

    /// <inheritdoc/>
    protected override double Rate(int step) => _rate;
}
