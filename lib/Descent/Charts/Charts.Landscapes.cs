using Descent.Landscapes;
using Descent.Numerics;

namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Surfaces as small multiples on one scale: <c>Charts.Surfaces("Skip connections smooth the way", ("without", plain), ("with", residual))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="surfaces">Names with surfaces.</param>
    /// <exception cref="ArgumentException">There is no surface, or none has a value that the scale can show.</exception>
    public static Figure Surfaces(string title, params (string Name, LossSurface Surface)[] surfaces) => Surfaces(title, "loss", surfaces);

    /// <summary>The same with an axis of one's own, logarithmic or cut off.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="value">The height's axis.</param>
    /// <param name="surfaces">Names with surfaces.</param>
    public static Figure Surfaces(string title, Axis value, params (string Name, LossSurface Surface)[] surfaces) =>
        Multiples("Charts.Surfaces", title, value, surfaces, (name, shared, surface) => Surface(title, $"{name}: a", "b", shared, surface.ToGrid()));

    /// <summary>Level lines as small multiples on one scale.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="surfaces">Names with surfaces.</param>
    /// <exception cref="ArgumentException">There is no surface, or none has a value that the scale can show.</exception>
    public static Figure Contours(string title, params (string Name, LossSurface Surface)[] surfaces) => Contours(title, "loss", surfaces);

    /// <summary>The same with an axis of one's own, logarithmic or cut off.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="value">What the levels measure.</param>
    /// <param name="surfaces">Names with surfaces.</param>
    public static Figure Contours(string title, Axis value, params (string Name, LossSurface Surface)[] surfaces) =>
        Multiples("Charts.Contours", title, value, surfaces, (name, shared, surface) => Contour(title, $"{name}: a", "b", shared, surface.ToGrid()));

    /// <summary>Paths that grow on the level lines of a surface, with a slider: optimizers that race on one landscape.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="surface">The surface.</param>
    /// <param name="paths">Paths in the plane's coordinates; one that ended early waits where it ended.</param>
    /// <param name="value">What the levels measure; <c>loss</c>, linear, where left out.</param>
    /// <param name="slider">What a point of a path is, for example <c>epoch</c>.</param>
    /// <param name="every">Points from one frame to the next.</param>
    /// <exception cref="ArgumentException">There are no paths, or none of two points.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Less than one point from frame to frame.</exception>
    public static Figure ContourFrames(string title, LossSurface surface, IReadOnlyList<Series> paths, Axis? value = null, string slider = "step", int every = 1)
    {
        ArgumentNullException.ThrowIfNull(surface);
        ArgumentNullException.ThrowIfNull(paths);
        Guard.AtLeast(every, 1, nameof(every));
        var last = paths.Select(path => path.X.Count).DefaultIfEmpty(0).Max() - 1;
        if (last < 1)
        {
            throw new ArgumentException($"Charts.ContourFrames expects a path of two points or more, got {paths.Count} paths of {last + 1} at most.", nameof(paths));
        }

        List<int> moments = [.. Enumerable.Range(0, (last / every) + 1).Select(i => i * every), .. last % every == 0 ? [] : new[] { last }];
        var looks = SeriesStyle.For([.. paths.Select(path => path.Name)]);
        return Frames(title, slider, [.. moments.Select(moment => ($"{moment}", After(moment)))], moments.Count - 1);

        // Long paths have no marks of their own: a mark is where each has got to.
        Figure After(int moment)
        {
            Series[] seen = [.. paths.Select((path, i) => path with { X = [.. path.X.Take(moment + 1)], Y = [.. path.Y.Take(moment + 1)], Style = path.Style ?? looks[i] })];
            var still = Contour($"After {slider} {moment}", surface, value, seen);
            return still with { Panels = [still.Panels[0] with { Marks = [.. still.Panels[0].Marks, .. seen.Select(path => new MarkersMark("", [path.X[^1]], [path.Y[^1]], path.Style!))] }] };
        }
    }

    private static Figure Multiples(string chart, string title, Axis value, (string Name, LossSurface Surface)[] surfaces, Func<string, Axis, LossSurface, Figure> draw)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(surfaces);
        List<double> seen = [.. surfaces.SelectMany(one => one.Surface.Loss.Enumerate()).Where(loss => Scale.Shows(value, loss))];
        if (seen.Count == 0)
        {
            throw new ArgumentException($"{chart} expects surfaces with values that the axis can show, got {surfaces.Length} surfaces without.", nameof(surfaces));
        }

        var shared = value with { From = value.From ?? seen.Min(), To = value.To ?? seen.Max() };
        return Beside(title, [.. surfaces.Select(one => draw(one.Name, shared, one.Surface))]) with
        {
            Caption = $"One scale for all. Standard errors at most {NumberText.Significant(surfaces.Max(one => one.Surface.StandardError.Enumerate().Max()), 2)}. Slices: what lies outside of them stays unseen.",
        };
    }
}
