namespace Descent.Plotting;

/// <summary>The line of a weight, its number at <paramref name="Place"/> of the way.</summary>
/// <param name="Layer">The weights it belongs to, counted from 0.</param>
/// <param name="From">The unit that it comes from.</param>
/// <param name="To">The unit that it goes to.</param>
/// <param name="X1">Where it begins.</param>
/// <param name="Y1">Where it begins.</param>
/// <param name="X2">Where it ends.</param>
/// <param name="Y2">Where it ends.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Share">Its size as a share of the largest of its layer.</param>
/// <param name="Place">Where its number stands.</param>
/// <param name="IsNumbered">Whether its number is on the page.</param>
internal sealed record NetworkEdge(
    int Layer, string From, string To, double X1, double Y1, double X2, double Y2, double Weight, double Share, double Place = 0.5, bool IsNumbered = true)
{
    private const double HalfHeight = 9;

    public double X => X1 + (Place * (X2 - X1));

    public double Y => Y1 + (Place * (Y2 - Y1));

    public double DistanceTo(double x, double y)
    {
        var (dx, dy) = (X2 - X1, Y2 - Y1);
        var along = Math.Clamp((((x - X1) * dx) + ((y - Y1) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return double.Hypot(x - X1 - (along * dx), y - Y1 - (along * dy));
    }

    // Numbers are about twice as wide as high.
    public double GapTo(NetworkEdge other) => double.Hypot((X - other.X) / 2, Y - other.Y);

    /// <summary>The line with a gap under each number: it needs no background colour, so it works on a light page and on a dark one.</summary>
    public string Path(IReadOnlyList<NetworkEdge> numbers)
    {
        var path = new SvgWriter();
        var from = 0.0;
        foreach (var (begin, end) in numbers.Where(number => number.IsNumbered).Select(Behind).Where(gap => gap.End > gap.Begin).OrderBy(gap => gap.Begin))
        {
            Piece(from, begin, path);
            from = Math.Max(from, end);
        }

        Piece(from, 1, path);
        return path.ToString();
    }

    private void Piece(double from, double to, SvgWriter path)
    {
        if (to > from)
        {
            path.Add($"M{X1 + (from * (X2 - X1))} {Y1 + (from * (Y2 - Y1))}L{X1 + (to * (X2 - X1))} {Y1 + (to * (Y2 - Y1))}");
        }
    }

    // The part of this line, in shares of its length, behind a number.
    private (double Begin, double End) Behind(NetworkEdge number)
    {
        var halfWidth = (NetworkText.Short(number.Weight).Length * 3.75) + 3;
        var (fromX, toX) = Inside(X1, X2, number.X - halfWidth, number.X + halfWidth);
        var (fromY, toY) = Inside(Y1, Y2, number.Y - HalfHeight, number.Y + HalfHeight);
        return (Math.Max(0, Math.Max(fromX, fromY)), Math.Min(1, Math.Min(toX, toY)));
    }

    private static (double From, double To) Inside(double start, double end, double low, double high)
    {
        if (start == end)
        {
            return start > low && start < high ? (0, 1) : (1, 0);
        }

        var (a, b) = ((low - start) / (end - start), (high - start) / (end - start));
        return (Math.Min(a, b), Math.Max(a, b));
    }
}
