namespace Descent.Plotting;

/// <summary>Round values to mark on an axis: 1, 2 or 5 times a power of ten apart, or powers of ten.</summary>
internal static class Ticks
{
    private static readonly int[] Factors = [1, 2, 5];

    /// <summary>The round step that divides a range into about so many parts.</summary>
    public static double Step(double range, int parts)
    {
        var rough = range / Math.Max(1, parts);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1.000001 => 1, <= 2.000001 => 2, <= 5.000001 => 5, _ => 10 } * power;
    }

    /// <summary>About so many round values from low to high.</summary>
    public static IReadOnlyList<Tick> Linear(double low, double high, int parts)
    {
        var step = Step(high - low, parts);
        var first = Math.Ceiling((low / step) - 1e-6);
        var count = (int)Math.Floor((high / step) + 1e-6 - first) + 1;
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => (first + i) * step).Select(value => new Tick(
            value,
            value == 0 ? "0" : largest >= 1e6 || step < 1e-4 ? NumberText.Significant(value) : NumberText.Fixed(value, decimals)))];
    }

    /// <summary>Powers of ten from low to high, every few where there are many; 1, 2, 5 where there are few.</summary>
    public static IReadOnlyList<Tick> Log(double low, double high, int parts)
    {
        var first = (int)Math.Ceiling(Math.Log10(low) - 1e-9);
        var last = (int)Math.Floor(Math.Log10(high) + 1e-9);
        if (last - first >= 2)
        {
            var every = Math.Max(1, (int)Math.Ceiling((last - first) / (double)Math.Max(1, parts)));
            return [.. Enumerable.Range(first, last - first + 1).Where(e => e % every == 0).Select(e => new Tick(Math.Pow(10, e), NumberText.PowerOfTen(e)))];
        }

        List<Tick> steps = [.. Enumerable.Range(first - 1, last - first + 3)
            .SelectMany(e => Factors.Select(factor => factor * Math.Pow(10, e)))
            .Where(value => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
            .Select(value => new Tick(value, NumberText.Significant(value, 1)))];
        return steps.Count >= 2 ? steps : Linear(low, high, parts);
    }
}
