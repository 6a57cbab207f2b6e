using Descent.Layers;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>An update rule: changes each parameter θ by its gradient g = ∂L/∂θ.</summary>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
public abstract class Optimizer(float learningRate)
{
    /// <summary>Learning rate η; may be changed between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and finite.</exception>
    public float LearningRate
    {
        get;
        set => field = Guard.Positive(value, "learning rate");
    } = Guard.Positive(learningRate, "learning rate");

    /// <summary>Applies one update to each parameter from the gradient that the last backward pass left there.</summary>
    /// <param name="parameters">The parameters of one network, always the same ones.</param>
    public abstract void Step(IReadOnlyList<Parameter> parameters);
}
