using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>Histograms of one thing over time: of a gradient, of weights, of activations. Start with a name and add a matrix now and then: <c>history = history.Add(step, w.Gradient)</c>.</summary>
/// <param name="Name">What is counted, for example <c>∂L/∂W[1]</c>.</param>
public sealed record ValueHistory(string Name)
{
    /// <summary>The bins, the same at all times.</summary>
    public SymmetricLogBins Bins { get; init; } = new();

    /// <summary>When it was counted, ascending.</summary>
    public IReadOnlyList<int> Steps { get; private init; } = [];

    /// <summary>For each of these steps the count in each bin.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Counts { get; private init; } = [];

    /// <summary>The history with one more moment; this one stays as it is.</summary>
    /// <param name="step">When, later than all before.</param>
    /// <param name="values">What to count; it is not kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not later.</exception>
    public ValueHistory Add(int step, Matrix<float> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Steps.Count == 0 || step > Steps[^1]
            ? this with { Steps = [.. Steps, step], Counts = [.. Counts, Bins.CountsOf(values)] }
            : throw new ArgumentOutOfRangeException(nameof(step), $"The history of {Name} has got to step {Steps[^1]}; expected a later one, got {step}.");
    }
}
