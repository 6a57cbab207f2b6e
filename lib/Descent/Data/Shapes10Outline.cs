namespace Descent.Data;

/// <summary>The ten outlines as signed distances: negative inside, positive outside, for a shape of radius about 1 around the origin; v points down.</summary>
/// <remarks>
/// A union is a minimum, an intersection a maximum, a complement a change of sign. Every outline is its own mirror image in u, so that a
/// flipped picture keeps its class. Only + − × ÷ √ occur: they give the same bits on every machine, sin and exp do not.
/// </remarks>
internal static class Shapes10Outline
{
    private const double Cos18 = 0.9510565162951535, Sin18 = 0.3090169943749474, Cos54 = 0.5877852522924731, Sin54 = 0.8090169943749475;
    private const double Cos30 = 0.8660254037844386, Cos45 = 0.7071067811865476;
    private const double StripeWidth = 0.34;

    /// <summary>The distance of (u, v) from the outline of a class, in the order of <see cref="Shapes10.ClassNames"/>.</summary>
    public static double Distance(int label, double u, double v) => label switch
    {
        0 => Length(u, v) - 0.9,
        1 => Math.Abs(Length(u, v) - 0.72) - 0.22,
        2 => Square(u, v, 0.8),
        3 => Math.Max(v, (Cos30 * Math.Abs(u)) - (0.5 * v)) - 0.52,
        4 => Bars(u, v),
        5 => Bars(Cos45 * (u + v), Cos45 * (u - v)),
        6 => Star(Math.Abs(u), v),
        7 => Math.Max(Square(u, v, 0.85), Stripes(v)),
        8 => Math.Max(Square(u, v, 0.85), Stripes(u)),
        _ => Math.Max(Square(u, v, 0.85), Checks(Stripes(u), Stripes(v))),
    };

    private static double Length(double u, double v) => Math.Sqrt((u * u) + (v * v));

    private static double Square(double u, double v, double half) => Math.Max(Math.Abs(u), Math.Abs(v)) - half;

    private static double Bars(double u, double v) =>
        Math.Min(Math.Max(Math.Abs(u) - 0.27, Math.Abs(v) - 0.95), Math.Max(Math.Abs(v) - 0.27, Math.Abs(u) - 0.95));

    // A point is in the star when it is inside at least four of the five sides of the pentagon in its middle: the second largest distance decides.
    private static double Star(double u, double v)
    {
        ReadOnlySpan<double> sides =
            [-v, (Cos18 * u) - (Sin18 * v), (-Cos18 * u) - (Sin18 * v), (Cos54 * u) + (Sin54 * v), (-Cos54 * u) + (Sin54 * v)];
        double largest = double.NegativeInfinity, second = double.NegativeInfinity;
        foreach (var side in sides)
        {
            second = Math.Max(second, Math.Min(largest, side));
            largest = Math.Max(largest, side);
        }

        return second - 0.35;
    }

    // Stripes and gaps in turn, a stripe in the middle: a triangle wave of slope ±1.
    private static double Stripes(double t)
    {
        var period = Math.Abs(t) / (2 * StripeWidth);
        return StripeWidth * (0.5 - (2 * Math.Abs(period - Math.Floor(period) - 0.5)));
    }

    // Filled where both are inside or both are outside.
    private static double Checks(double a, double b) => Math.Min(Math.Max(a, b), -Math.Min(a, b));
}
