using System.Numerics.Tensors;
using Descent.Layers;
using Descent.Numerics;

namespace Descent.Training;

/// <summary>The length of the whole gradient, over all parameters together, and its limit.</summary>
public static class GradientNorm
{
    /// <summary>‖g‖ = √Σ g² over every number of every parameter, added up in double precision.</summary>
    /// <param name="parameters">The parameters.</param>
    public static double Of(IReadOnlyList<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var total = 0.0;
        for (var i = 0; i < parameters.Count; i++)
        {
            // One sum for each column, so that none grows much larger than what is added to it.
            var gradient = parameters[i].Gradient;
            for (var j = 0; j < gradient.ColumnCount; j++)
            {
                total += TensorPrimitives.SumOfSquares<float>(gradient.ColumnEntries(j));
            }
        }

        return Math.Sqrt(total);
    }

    /// <summary>Shortens the gradient to a longest length, g ← g·c/‖g‖ where ‖g‖ &gt; c. Its direction stays.</summary>
    /// <remarks>Source: Pascanu, Mikolov and Bengio, ICML 2013.</remarks>
    /// <param name="parameters">The parameters.</param>
    /// <param name="longest">c, positive and finite.</param>
    /// <returns>‖g‖ before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The longest length is not positive and finite.</exception>
    public static double Clip(IReadOnlyList<Parameter> parameters, double longest)
    {
        Guard.Positive(longest, "longest gradient");
        var norm = Of(parameters);
        for (var i = 0; norm > longest && i < parameters.Count; i++)
        {
            TensorPrimitives.Multiply(parameters[i].Gradient.Entries, (float)(longest / norm), parameters[i].Gradient.Entries);
        }

        return norm;
    }
}
