namespace Descent.Plotting;

/// <summary>Level lines of a field by marching squares: where a line crosses the sides of each cell is found by linear interpolation, and the crossings are joined.</summary>
/// <remarks>Source: Lorensen and Cline, Marching Cubes, SIGGRAPH 1987, in two dimensions.</remarks>
internal static class ContourLines
{
    /// <summary>The lines of one level, each a chain of points; a closed one ends where it starts.</summary>
    /// <param name="grid">Where the heights are.</param>
    /// <param name="height">The height of a value: itself, or its logarithm; NaN leaves a hole.</param>
    /// <param name="level">The height of the lines.</param>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Of(Grid grid, Func<double, double> height, double level)
    {
        var z = grid.Z.Map(height);
        var joined = new Dictionary<Side, List<Side>>();
        for (var row = 0; row + 1 < z.RowCount; row++)
        {
            for (var column = 0; column + 1 < z.ColumnCount; column++)
            {
                Cell([z[row, column], z[row, column + 1], z[row + 1, column + 1], z[row + 1, column]], row, column, level, joined);
            }
        }

        return [.. Chains(joined).Select(chain => (IReadOnlyList<(double, double)>)[.. chain.Select(side => Crossing(side))])];

        (double X, double Y) Crossing(Side side)
        {
            var (r, c) = side.IsRow ? (side.Row, side.Column + 1) : (side.Row + 1, side.Column);
            var (from, to) = (z[side.Row, side.Column], z[r, c]);
            var t = (level - from) / (to - from);
            return (grid.X[side.Column] + (t * (grid.X[c] - grid.X[side.Column])), grid.Y[side.Row] + (t * (grid.Y[r] - grid.Y[side.Row])));
        }
    }

    // Corners and sides go around the cell: side i leads from corner i to the next.
    private static void Cell(ReadOnlySpan<double> corners, int row, int column, double level, Dictionary<Side, List<Side>> joined)
    {
        if (!double.IsFinite(corners[0] + corners[1] + corners[2] + corners[3]))
        {
            return;
        }

        ReadOnlySpan<Side> sides = [new(row, column, true), new(row, column + 1, false), new(row + 1, column, true), new(row, column, false)];
        List<Side> crossed = [];
        for (var i = 0; i < 4; i++)
        {
            if (corners[i] >= level != corners[(i + 1) % 4] >= level)
            {
                crossed.Add(sides[i]);
            }
        }

        // Crossed on all sides it is a saddle: the middle belongs to the corners on its own side of the level, and the lines go around the other two.
        if (crossed.Count == 4 && (corners[0] + corners[1] + corners[2] + corners[3]) / 4 >= level != corners[0] >= level)
        {
            crossed = [crossed[3], crossed[0], crossed[1], crossed[2]];
        }

        for (var i = 0; i < crossed.Count; i += 2)
        {
            Join(crossed[i], crossed[i + 1], joined);
            Join(crossed[i + 1], crossed[i], joined);
        }
    }

    private static void Join(Side from, Side to, Dictionary<Side, List<Side>> joined)
    {
        joined.TryAdd(from, []);
        joined[from].Add(to);
    }

    // Lines that end at the border first, from an end; what is left are loops.
    private static IEnumerable<List<Side>> Chains(Dictionary<Side, List<Side>> joined)
    {
        var left = new HashSet<Side>(joined.Keys);
        foreach (var start in joined.Keys.OrderBy(side => joined[side].Count))
        {
            if (!left.Remove(start))
            {
                continue;
            }

            List<Side> chain = [start];
            while (joined[chain[^1]].Find(left.Contains) is { Row: >= 0 } next && left.Remove(next))
            {
                chain.Add(next);
            }

            if (joined[start].Count == 2 && chain.Count > 2)
            {
                chain.Add(start);
            }

            yield return chain;
        }
    }

    /// <summary>A side of a cell: from a grid point to the next in its row, or in its column.</summary>
    private sealed record Side(int Row, int Column, bool IsRow);
}
