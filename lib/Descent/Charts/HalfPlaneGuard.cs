using Descent.Data;

namespace Descent.Plotting;

/// <summary>Checks of what a half-plane is drawn from.</summary>
internal static class HalfPlaneGuard
{
    /// <summary>Samples of two classes in a plane, with a line for them.</summary>
    public static void Check(string chart, Dataset data, IReadOnlyList<double> weights, IReadOnlyList<double>? before, int? mistake)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(weights);
        if (data.Inputs.RowCount != 2 || data.Targets.RowCount != 1)
        {
            throw new ArgumentException($"{chart} expects 2 features and 1 target row, got {data.Inputs.RowCount} and {data.Targets.RowCount}; choose the two features to draw, and make the classes 0 and 1.", nameof(data));
        }

        if (weights.Count != 3 || before is { Count: not 3 })
        {
            throw new ArgumentException($"{chart} expects the three weights w₁, w₂ and θ, got {(weights.Count != 3 ? weights.Count : before!.Count)}; pass perceptron.Weights.", nameof(weights));
        }

        if (mistake < 0 || mistake >= data.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(mistake), $"{chart} expects a sample from 0 to {data.Count - 1}, got {mistake}.");
        }
    }
}
