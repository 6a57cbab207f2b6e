namespace Descent.Plotting;

/// <summary>Which numbers of a network graph are shown already.</summary>
/// <param name="Forward">Columns from the left whose values are.</param>
/// <param name="Backward">Columns from the right whose deltas are.</param>
/// <param name="Layer">The weights at work now, counted from 0; <see langword="null"/> where all are.</param>
internal sealed record NetworkReveal(int Forward, int Backward, int? Layer = null)
{
    /// <summary>Everything.</summary>
    public static NetworkReveal All { get; } = new(int.MaxValue, int.MaxValue);
}
