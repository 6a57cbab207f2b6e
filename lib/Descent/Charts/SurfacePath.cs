namespace Descent.Plotting;

/// <summary>A path on a surface, with points between its own, so that it follows the surface instead of cutting through it.</summary>
internal static class SurfacePath
{
    // Between two points of a short path; a long one has points enough.
    private const int Between = 12;

    /// <summary>Where the path leads; the points of its own are told from those between.</summary>
    public static IReadOnlyList<(double X, double Y, bool IsOwn)> Of(PointsMark mark)
    {
        if (mark is MarkersMark || mark.X.Count > LineMark.MarkedPoints || mark.X.Count is 0)
        {
            return [.. mark.X.Zip(mark.Y, (x, y) => (x, y, true))];
        }

        return [.. Enumerable.Range(0, mark.X.Count - 1).SelectMany(i => Enumerable.Range(0, Between).Select(k => (double)k / Between).Select(t =>
            (mark.X[i] + (t * (mark.X[i + 1] - mark.X[i])), mark.Y[i] + (t * (mark.Y[i + 1] - mark.Y[i])), t == 0))), (mark.X[^1], mark.Y[^1], true)];
    }
}
