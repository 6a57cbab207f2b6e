namespace Descent.Plotting;

/// <summary>An axis with its range: where a value lies between the two ends, from 0 to 1.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Low">The value at 0.</param>
/// <param name="High">The value at 1.</param>
internal sealed record Scale(Axis Axis, double Low, double High)
{
    /// <summary>Whether it counts something, so that there is nothing to mark between whole numbers.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The scale that shows the values, or the range that the axis asks for.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="values">All that must be seen; what is not finite does not count, nor what is not positive on a log axis.</param>
    /// <param name="room">A share of the range left free at both ends.</param>
    /// <param name="round">Whether the range ends at ticks.</param>
    public static Scale For(Axis axis, IEnumerable<double> values, double room = 0, bool round = false)
    {
        if (axis.Categories is { } names)
        {
            return new(axis, -0.5, names.Count - 0.5);
        }

        List<double> seen = [.. values.Where(value => Shows(axis, value)).DefaultIfEmpty(axis.IsLog ? 1 : 0)];
        var (low, high) = (axis.From ?? seen.Min(), axis.To ?? seen.Max());
        if (axis.IsLog)
        {
            if (!(high > low))
            {
                (low, high) = (axis.From ?? (low / 3), axis.To ?? Math.Max(high * 3, low * 9));
            }

            var factor = Math.Pow(high / low, room);
            return new(axis, axis.From ?? (low / factor), axis.To ?? (high * factor));
        }

        if (!(high > low))
        {
            var half = low == 0 ? 1 : Math.Abs(low) * 0.1;
            (low, high) = (axis.From ?? (low - half), axis.To ?? Math.Max(high, low) + half);
        }

        var step = round ? Ticks.Step(high - low, 5) : 0;
        var margin = room * (high - low);
        return new(
            axis,
            axis.From ?? (round ? Math.Floor((low / step) + 1e-6) * step : low - margin),
            axis.To ?? (round ? Math.Ceiling((high / step) - 1e-6) * step : high + margin));
    }

    /// <summary>Whether an axis has a place for a value.</summary>
    public static bool Shows(Axis axis, double value) => double.IsFinite(value) && (!axis.IsLog || value > 0);

    /// <summary>Where a value lies: 0 at <see cref="Low"/>, 1 at <see cref="High"/>, beyond where it is clipped, NaN where the axis has no place for it.</summary>
    public double At(double value)
    {
        if (!Shows(Axis, value))
        {
            return double.NaN;
        }

        var place = Axis.IsLog ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);
        return Axis.IsReversed ? 1 - place : place;
    }

    /// <summary>The value at a place from 0 to 1: the inverse of <see cref="At"/>.</summary>
    public double ValueAt(double place)
    {
        var share = Axis.IsReversed ? 1 - place : place;
        return Axis.IsLog ? Low * Math.Pow(High / Low, share) : Low + (share * (High - Low));
    }

    /// <summary>Whether a value lies outside the range that the axis shows.</summary>
    public bool Clips(double value) => At(value) is < -1e-9 or > 1 + 1e-9;

    /// <summary>About so many marked values.</summary>
    public IReadOnlyList<Tick> Marked(int parts) => Axis.Categories is { } names
        ? [.. names.Select((name, i) => new Tick(i, name))]
        : Axis.IsLog ? Ticks.Log(Low, High, parts) : Ticks.Linear(Low, High, IsWhole ? (int)Math.Clamp(High - Low, 1, parts) : parts);
}
