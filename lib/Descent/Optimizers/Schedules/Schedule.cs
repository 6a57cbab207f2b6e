using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>A learning rate that changes: η at step t = 0, 1, 2, … What a step is, an update or an epoch, is for whoever asks.</summary>
public abstract class Schedule
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">The step t, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public double At(int step) => Rate(Guard.AtLeast(step, 0, nameof(step)));

    /// <summary>η(t).</summary>
    /// <param name="step">t, 0 or more.</param>
    protected abstract double Rate(int step);

    /// <summary>A first rate, checked.</summary>
    private protected static double Positive(double learningRate) => Guard.Positive(learningRate, "learning rate");
}
