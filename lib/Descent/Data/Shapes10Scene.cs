namespace Descent.Data;

/// <summary>What one picture shows: the class, where and how large and how turned the shape is, the colors, the noise.</summary>
/// <param name="Label">The class.</param>
/// <param name="X">Center, in pixels from the middle of the leftmost.</param>
/// <param name="Y">Center, in pixels from the middle of the topmost.</param>
/// <param name="Radius">Size, in pixels.</param>
/// <param name="Cos">Cosine of the rotation.</param>
/// <param name="Sin">Sine of the rotation.</param>
/// <param name="Top">Background at the upper edge.</param>
/// <param name="Bottom">Background at the lower edge; between them it changes evenly.</param>
/// <param name="Ink">Color of the shape.</param>
/// <param name="Noise">Standard deviation of the noise, in steps of 1/255.</param>
internal readonly record struct Shapes10Scene(
    int Label, double X, double Y, double Radius, double Cos, double Sin, Shapes10Color Top, Shapes10Color Bottom, Shapes10Color Ink, double Noise)
{
    // Tuned on 10,000 + 2,000 images so that a linear model, an MLP and an MLP with flips and shifts are far apart.
    private const double Shift = 6, SmallestRadius = 6, LargestRadius = 11, HalfTangent = 0.15, DarkInkShare = 0.1, HueSpread = 1.5;

    /// <summary>Draws the scene of one picture.</summary>
    /// <remarks>The rotation θ comes from t = tan(θ/2), |θ| ≤ 17°: cos θ = (1 − t²)/(1 + t²), sin θ = 2·t/(1 + t²).</remarks>
    public static Shapes10Scene Draw(int label, ref Shapes10Draws draws)
    {
        var x = 15.5 + draws.Between(-Shift, Shift);
        var y = 15.5 + draws.Between(-Shift, Shift);
        var radius = draws.Between(SmallestRadius, LargestRadius);
        var t = draws.Between(-HalfTangent, HalfTangent);

        // Light ink on a darker ground, for one picture in ten the other way round. As in photographs, the ground's hue hints at the class;
        // the ink's lies away from the ground's.
        var luma = draws.Between(0.22, 0.48);
        var half = draws.Between(0.12, 0.24) * (draws.Between(0, 1) < DarkInkShare ? -1 : 1);
        var slope = draws.Between(-0.12, 0.12);
        var chroma = draws.Between(0.15, 0.5);
        var hue = (0.6 * label) + draws.Between(-HueSpread, HueSpread);
        var top = Shapes10Color.Of(luma - half - slope, 0.7 * chroma, hue);
        var bottom = Shapes10Color.Of(luma - half + slope, 0.7 * chroma, hue + draws.Between(-0.7, 0.7));
        var ink = Shapes10Color.Of(luma + half, chroma, hue + draws.Between(1.5, 4.5));
        return new(label, x, y, radius, (1 - (t * t)) / (1 + (t * t)), 2 * t / (1 + (t * t)), top, bottom, ink, draws.Between(8, 28));
    }
}
