using System.Numerics.Tensors;
using Descent.Layers;
using Descent.Numerics;

namespace Descent.Training;

/// <summary>L2 penalty on large parameters: R(θ) = (λ/2)·‖θ‖², ∂R/∂θ = λ·θ.</summary>
/// <remarks>
/// It becomes a part of the gradient, so an optimizer treats it as it treats the loss. Under plain descent that shrinks θ by 1 − η·λ in each step, as weight decay does.
/// Adam divides it by √v̂ like the rest, so that there the two differ: see <see cref="Optimizers.AdamW"/>.
/// Sources: Hoerl and Kennard, Technometrics 12 (1970); Krogh and Hertz, NIPS 1991; Loshchilov and Hutter, ICLR 2019.
/// </remarks>
/// <param name="strength">λ, 0 or more.</param>
/// <exception cref="ArgumentOutOfRangeException">The strength is negative or not finite.</exception>
public sealed class Penalty(float strength)
{
    /// <summary>λ.</summary>
    public float Strength { get; } = Guard.NotNegative(strength, "penalty strength");

    /// <summary>R(θ) = (λ/2)·Σ θ² over every number of every parameter, biases among them, added up in double precision.</summary>
    /// <param name="parameters">The parameters.</param>
    public double Value(IReadOnlyList<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var total = 0.0;
        for (var i = 0; i < parameters.Count; i++)
        {
            foreach (var theta in parameters[i].Value.Entries)
            {
                total += (double)theta * theta;
            }
        }

        return 0.5 * Strength * total;
    }

    /// <summary>Adds ∂R/∂θ = λ·θ to the gradient that a backward pass left in each parameter: once, between that pass and the optimizer's step.</summary>
    /// <param name="parameters">The parameters.</param>
    public void AddGradient(IReadOnlyList<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        for (var i = 0; i < parameters.Count; i++)
        {
            var gradient = parameters[i].Gradient.Entries;
            TensorPrimitives.MultiplyAdd(parameters[i].Value.Entries, Strength, gradient, gradient);
        }
    }

    /// <summary>Name and strength.</summary>
    public override string ToString() => $"Penalty({Strength})";
}
