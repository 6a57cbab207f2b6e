using Descent.Landscapes;

namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>The loss over a plane as a landscape.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="surface">The losses.</param>
    /// <param name="value">The height's axis; <c>loss</c>, linear over all of it, where left out. A range cuts off what would flatten the rest.</param>
    public static Figure Surface(string title, LossSurface surface, Axis? value = null) => Said(surface, Surface(title, "a", "b", value ?? "loss", Checked(surface)));

    /// <summary>The loss over a plane as level lines, with paths on top.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="surface">The losses.</param>
    /// <param name="value">What the levels measure; <c>loss</c>, linear, where left out.</param>
    /// <param name="paths">Paths in the plane's coordinates, such as those of <see cref="TrajectoryPlane.Path"/>.</param>
    public static Figure Contour(string title, LossSurface surface, Axis? value = null, params Series[] paths) =>
        Said(surface, Contour(title, "a", "b", value ?? "loss", Checked(surface), paths));

    private static Grid Checked(LossSurface surface)
    {
        ArgumentNullException.ThrowIfNull(surface);
        return surface.ToGrid();
    }

    // How much the picture rests on belongs to the picture.
    private static Figure Said(LossSurface surface, Figure figure) => figure with
    {
        Caption = $"{surface.Samples} samples{(surface.IsComplete ? "" : $" of {surface.Of}")}; standard error at most {NumberText.Significant(surface.StandardError.Enumerate().Max(), 2)}. A slice: what lies outside of it stays unseen.",
    };
}
