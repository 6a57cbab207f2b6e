using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>η(t) = η₁·(t + 1)/w for the first w steps, where η₁ is the first rate of the schedule that follows; then that schedule, from its start.</summary>
/// <remarks>Source: Goyal et al., 2017 (arXiv 1706.02677).</remarks>
/// <param name="steps">w, 1 or more.</param>
/// <param name="then">What follows.</param>
public sealed class WarmUp(int steps, Schedule then) : Schedule
{
    private readonly int _steps = Guard.AtLeast(steps, 1, nameof(steps));
    private readonly Schedule _then = then ?? throw new ArgumentNullException(nameof(then));

    /// <inheritdoc/>
    protected override double Rate(int step) => step < _steps ? _then.At(0) * (step + 1) / _steps : _then.At(step - _steps);
}
