namespace Descent.Inspection;

/// <summary>What flows through one layer with weights, forward and back.</summary>
/// <param name="Layer">Its name.</param>
/// <param name="Output">What goes on to the next layer with weights: z after all that stands between, such as the activation.</param>
/// <param name="Delta">∂L/∂z, what comes back to its weighted sums z = W·x + b (of a maxout layer: to its units).</param>
/// <param name="WeightGradient">∂L/∂W.</param>
/// <param name="WeightNorm">‖W‖, the root of the sum of the squares.</param>
/// <param name="WeightGradientNorm">‖∂L/∂W‖.</param>
public sealed record LayerFlow(string Layer, Spread Output, Spread Delta, Spread WeightGradient, double WeightNorm, double WeightGradientNorm);
