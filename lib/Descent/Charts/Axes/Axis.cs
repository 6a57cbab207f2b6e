namespace Descent.Plotting;

/// <summary>An axis: what it measures, on which scale. A string is a linear axis of that name: <c>"loss (nats)"</c>.</summary>
/// <param name="Title">Quantity and unit, for example <c>loss (nats)</c>.</param>
public sealed record Axis(string Title)
{
    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLog { get; init; }

    /// <summary>Where the axis starts; <see langword="null"/> lets the data decide. What lies below is marked as clipped.</summary>
    public double? From { get; init; }

    /// <summary>Where the axis ends; <see langword="null"/> lets the data decide. What lies above is marked as clipped.</summary>
    public double? To { get; init; }

    /// <summary>Whether it runs from right to left, or from top to bottom as the rows of a matrix do.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Names at 0, 1, 2, … instead of numbers.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>The title, which says so where the scale is logarithmic.</summary>
    internal string Label => IsLog ? $"{Title}, log scale" : Title;

    /// <summary>What stands at a value: the category's name, or the number.</summary>
    internal string NameOf(double value) =>
        Categories is { } names && value >= 0 && value < names.Count ? names[(int)value] : NumberText.Significant(value);

    /// <summary>A linear axis that shows a chosen range.</summary>
    /// <param name="title">Quantity and unit.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    public static Axis Linear(string title, double? from = null, double? to = null) => new(title) { From = from, To = to };

    /// <summary>A logarithmic axis, for what spans more than two powers of ten.</summary>
    /// <param name="title">Quantity and unit.</param>
    /// <param name="from">Where it starts, above 0.</param>
    /// <param name="to">Where it ends.</param>
    public static Axis Log(string title, double? from = null, double? to = null) => new(title) { IsLog = true, From = from, To = to };

    /// <summary>A linear axis that shows all of the data.</summary>
    /// <param name="title">Quantity and unit.</param>
    public static implicit operator Axis(string title) => new(title);
}
