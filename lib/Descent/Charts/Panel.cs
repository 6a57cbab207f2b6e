namespace Descent.Plotting;

/// <summary>A pair of axes with what is drawn between them.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis; of a surface, the axis that leads away from the reader.</param>
/// <param name="Marks">What is drawn, from back to front; on a surface lines and points alone.</param>
public sealed record Panel(Axis X, Axis Y, IReadOnlyList<Mark> Marks)
{
    /// <summary>Whether it is seen in space.</summary>
    internal bool IsSpatial => Marks[0] is SurfaceMark;

    /// <summary>Its pictures, where it shows pictures instead of axes.</summary>
    internal WallMark? Wall => Marks[0] as WallMark;

    /// <summary>What it shows, in a few words.</summary>
    internal string Summary => string.Join("; ", Marks.Select(mark => mark.Summary(this)));

    /// <summary>The same beside other panels: it begins with what its vertical axis measures.</summary>
    internal string NamedSummary => Marks[0].Name.Length > 0 ? $"{Y.Title}: {Summary}" : Summary;
}
