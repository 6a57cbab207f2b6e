namespace Descent.Optimizers;

/// <summary>η(t) = η₀/√(t + 1).</summary>
/// <remarks>One of our notes calls this "step decay"; that name belongs to <see cref="StepDecay"/>.</remarks>
/// <param name="learningRate">η₀, positive and finite.</param>
public sealed class InverseSquareRoot(double learningRate) : Schedule
{
    private readonly double _rate = Positive(learningRate);

    /// <inheritdoc/>
    protected override double Rate(int step) => _rate / Math.Sqrt(step + 1.0);
}
