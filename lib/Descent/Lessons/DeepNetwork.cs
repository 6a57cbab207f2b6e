using Descent.Layers;
using Descent.Numerics;

namespace Descent.Lessons;

/// <summary>Deep networks to try a start on: hidden layers that are all alike, each a dense layer and an activation.</summary>
public static class DeepNetwork
{
    /// <summary>inputs → width → … → width → outputs.</summary>
    /// <param name="inputs">Features per sample.</param>
    /// <param name="width">Units of each hidden layer.</param>
    /// <param name="hidden">Hidden layers, 1 or more.</param>
    /// <param name="outputs">Output units; no activation follows them.</param>
    /// <param name="activation">A new activation for each hidden layer.</param>
    /// <param name="initializer">Distribution of the first weights; biases are 0.</param>
    /// <param name="random">Source of the first weights, layer after layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no hidden layer, or a size is below 1.</exception>
    public static Sequential Create(int inputs, int width, int hidden, int outputs, Func<Layer> activation, Initializer initializer, Random random)
    {
        ArgumentNullException.ThrowIfNull(activation);
        Guard.AtLeast(hidden, 1, nameof(hidden));
        List<Layer> layers = [];
        for (var l = 0; l < hidden; l++)
        {
            layers.Add(new Dense(l == 0 ? inputs : width, width, initializer, random));
            layers.Add(activation());
        }

        return [.. layers, new Dense(width, outputs, initializer, random)];
    }
}
