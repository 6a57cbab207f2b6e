namespace Descent.Plotting;

/// <summary>Checks of what charts are given.</summary>
internal static class ChartGuard
{
    /// <summary>Series that have points to draw.</summary>
    public static void Points(string chart, Axis x, Axis y, IReadOnlyList<Series> series)
    {
        if (series.Count is 0)
        {
            throw new ArgumentException($"{chart} expects at least one series, got none; pass (\"name\", x, y).", nameof(series));
        }

        foreach (var one in series)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(series));
            if (one.X.Count != one.Y.Count)
            {
                throw new ArgumentException($"{chart} expects as many x values as y values, got {one.X.Count} and {one.Y.Count} in \"{one.Name}\"; give each point both.", nameof(series));
            }

            if (one.X.Count is 0)
            {
                throw new ArgumentException($"{chart} expects points, got none in \"{one.Name}\"; leave the series out, or fill it first.", nameof(series));
            }
        }

        if (!series.Any(one => one.X.Zip(one.Y).Any(point => Scale.Shows(x, point.First) && Scale.Shows(y, point.Second))))
        {
            throw Nothing(chart, x.IsLog || y.IsLog, string.Join(", ", series.Select(one => $"\"{one.Name}\"")), nameof(series));
        }
    }

    /// <summary>A value for each category, in every group.</summary>
    public static void Bars(string chart, IReadOnlyList<string> categories, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> groups)
    {
        if (categories.Count is 0 || groups.Count is 0)
        {
            throw new ArgumentException($"{chart} expects at least one bar, got none; pass (\"name\", value).", nameof(groups));
        }

        foreach (var (name, values) in groups)
        {
            if (values.Count != categories.Count)
            {
                throw new ArgumentException($"{chart} expects one value for each of the {categories.Count} categories, got {values.Count} in \"{name}\".", nameof(groups));
            }
        }

        if (!groups.Any(group => group.Values.Any(double.IsFinite)))
        {
            throw Nothing(chart, log: false, "the bars", nameof(groups));
        }
    }

    /// <summary>Groups that each have a finite value.</summary>
    public static void Groups(string chart, IReadOnlyList<(string Name, double[] Finite)> groups)
    {
        if (groups.Count is 0)
        {
            throw new ArgumentException($"{chart} expects at least one group, got none; pass (\"name\", values).", nameof(groups));
        }

        foreach (var (name, _) in groups.Where(group => group.Finite.Length is 0))
        {
            throw new ArgumentException($"{chart} expects finite values, got none in \"{name}\"; leave the group out, or fill it first.", nameof(groups));
        }
    }

    /// <summary>A grid whose places ascend and that has values.</summary>
    public static void Field(string chart, Grid grid, Axis value, int least)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (grid.Z.RowCount != grid.Y.Count || grid.Z.ColumnCount != grid.X.Count)
        {
            throw new ArgumentException(
                $"{chart} expects one row for each y and one column for each x, {grid.Y.Count}×{grid.X.Count}, got values of shape {grid.Z.RowCount}×{grid.Z.ColumnCount}; transpose them?", nameof(grid));
        }

        if (grid.X.Count < least || grid.Y.Count < least)
        {
            throw new ArgumentException($"{chart} expects at least {least} × {least} points, got {grid.X.Count} × {grid.Y.Count}.", nameof(grid));
        }

        foreach (var (name, places) in new[] { ("x", grid.X), ("y", grid.Y) })
        {
            if (!places.All(double.IsFinite) || places.Zip(places.Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                throw new ArgumentException($"{chart} expects finite, ascending {name} places; sort them, with their values.", nameof(grid));
            }
        }

        if (!grid.Z.Enumerate().Any(z => Scale.Shows(value, z)))
        {
            throw Nothing(chart, value.IsLog, $"\"{value.Title}\"", nameof(grid));
        }
    }

    /// <summary>An axis whose ends are in order, and positive on a log scale.</summary>
    public static void Axis(string chart, params ReadOnlySpan<Axis> axes)
    {
        foreach (var axis in axes)
        {
            ArgumentNullException.ThrowIfNull(axis);
            if (axis.From >= axis.To || axis.From is { } from && !double.IsFinite(from) || axis.To is { } to && !double.IsFinite(to))
            {
                throw new ArgumentException($"{chart} expects an axis \"{axis.Title}\" from a smaller to a larger number, got {axis.From} to {axis.To}.", nameof(axes));
            }

            if (axis.IsLog && (axis.From <= 0 || axis.To <= 0))
            {
                throw new ArgumentException($"{chart} expects a log axis \"{axis.Title}\" from above 0, got {axis.From} to {axis.To}; use a linear axis.", nameof(axes));
            }
        }
    }

    private static ArgumentException Nothing(string chart, bool log, string what, string name) => new(
        $"{chart} expects a finite{(log ? ", on a log axis positive," : "")} value, got none in {what}; there is nothing to draw.", name);
}
