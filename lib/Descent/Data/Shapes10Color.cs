namespace Descent.Data;

/// <summary>Red, green and blue, each from 0 to 1.</summary>
internal readonly record struct Shapes10Color(double R, double G, double B)
{
    /// <summary>The color of a luma Y = 0.30·R + 0.59·G + 0.11·B, a strength of color and a hue on a circle of length 6 (0 red, 2 green, 4 blue).</summary>
    public static Shapes10Color Of(double luma, double chroma, double hue)
    {
        var h = hue - (6 * Math.Floor(hue / 6));
        var pure = new Shapes10Color(
            Math.Clamp(Math.Abs(h - 3) - 1, 0, 1), Math.Clamp(2 - Math.Abs(h - 2), 0, 1), Math.Clamp(2 - Math.Abs(h - 4), 0, 1));
        var gray = (0.30 * pure.R) + (0.59 * pure.G) + (0.11 * pure.B);
        return new(Channel(pure.R), Channel(pure.G), Channel(pure.B));

        double Channel(double value) => Math.Clamp(luma + (chroma * (value - gray)), 0, 1);
    }

    /// <summary>From this color (share 0) to the other (share 1).</summary>
    public Shapes10Color Towards(Shapes10Color other, double share) =>
        new(R + (share * (other.R - R)), G + (share * (other.G - G)), B + (share * (other.B - B)));
}
