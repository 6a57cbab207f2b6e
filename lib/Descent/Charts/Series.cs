namespace Descent.Plotting;

/// <summary>Named points of a chart. A tuple is a series: <c>("training", epochs, losses)</c>.</summary>
/// <param name="Name">What the points are; "training", "validation", "gradient" and the like have their own colour in every figure.</param>
/// <param name="X">Where they are.</param>
/// <param name="Y">Their values; what is not finite leaves a gap.</param>
public sealed record Series(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>The look; <see langword="null"/> gives it by name and order.</summary>
    public SeriesStyle? Style { get; init; }

    /// <summary>A series from a tuple; the values are read once.</summary>
    /// <param name="series">Name, x values, y values.</param>
    public static implicit operator Series((string Name, IEnumerable<double> X, IEnumerable<double> Y) series) =>
        new(series.Name, [.. series.X ?? throw Missing(series.Name, "x")], [.. series.Y ?? throw Missing(series.Name, "y")]);

    private static ArgumentNullException Missing(string name, string what) =>
        new(what.ToUpperInvariant(), $"The series \"{name}\" has no {what} values: null was passed.");
}
