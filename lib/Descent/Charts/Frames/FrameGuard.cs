namespace Descent.Plotting;

/// <summary>Checks that frames differ in nothing but their values.</summary>
internal static class FrameGuard
{
    public static void Check(string chart, IReadOnlyList<(string Name, Figure Figure)> frames, int start)
    {
        Count(chart, frames.Count, start);
        FigureGuard.Figures(chart, [.. frames.Select(frame => frame.Figure)]);
        foreach (var (name, figure) in frames)
        {
            if (Difference(frames[0].Figure.Panels, figure.Panels) is { } difference)
            {
                throw new ArgumentException(
                    $"{chart} expects the same panels and marks in every frame, but \"{frames[0].Name}\" has {difference.First} and \"{name}\" has {difference.Other}; draw the same things in each, with other values.", nameof(frames));
            }
        }
    }

    /// <summary>At least two frames, and the one to start with among them.</summary>
    public static void Count(string chart, int count, int start)
    {
        if (count < 2)
        {
            throw new ArgumentException($"{chart} expects at least 2 frames, got {count}; show a single figure by itself.", nameof(count));
        }

        if (start < 0 || start >= count)
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"{chart} expects a start from 0 to {count - 1}, got {start}.");
        }
    }

    private static (string First, string Other)? Difference(IReadOnlyList<Panel> first, IReadOnlyList<Panel> other)
    {
        if (first.Count != other.Count)
        {
            return (Counted(first.Count, "panel"), Counted(other.Count, "panel"));
        }

        for (var i = 0; i < first.Count; i++)
        {
            var (a, b, where) = (first[i], other[i], first.Count == 1 ? "" : $" in panel {i + 1}");
            if (a.X.Label != b.X.Label || a.Y.Label != b.Y.Label)
            {
                return (Axes(a) + where, Axes(b) + where);
            }

            if (!a.Marks.Select(mark => mark.Kind).SequenceEqual(b.Marks.Select(mark => mark.Kind)))
            {
                return (Marks(a) + where, Marks(b) + where);
            }
        }

        return null;
    }

    private static string Axes(Panel panel) => $"the axes \"{panel.X.Label}\" and \"{panel.Y.Label}\"";

    private static string Marks(Panel panel) => $"the marks {string.Join(", ", panel.Marks.Select(mark => mark.Name.Length > 0 ? $"{mark.Kind} \"{mark.Name}\"" : mark.Kind))}";

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
