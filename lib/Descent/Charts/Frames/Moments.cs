namespace Descent.Plotting;

/// <summary>The frames that stand for all of an animation where nothing moves: on paper, or without scripts.</summary>
internal static class Moments
{
    /// <summary>Evenly spread, the first, the last and the one shown at first among them.</summary>
    /// <param name="count">How many frames there are.</param>
    /// <param name="start">The one shown at first.</param>
    /// <param name="most">How many to choose, at least 3.</param>
    public static IReadOnlyList<int> Of(int count, int start, int most)
    {
        List<int> chosen = [.. DataTable.Thin(count, most)];
        if (!chosen.Contains(start))
        {
            // Neither end is given up: the nearest of the others makes room.
            chosen[1 + chosen.Skip(1).SkipLast(1).Index().MinBy(other => Math.Abs(other.Item - start)).Index] = start;
        }

        return chosen;
    }

    /// <summary>The moments of a figure: six where there is one panel, else four.</summary>
    public static IReadOnlyList<int> Of(Figure figure) => Of(figure.Frames.Count, figure.Start, figure.Panels.Count == 1 ? 6 : 4);
}
