namespace Descent.Data;

/// <summary>Turns a scene into the 3,072 bytes of a CIFAR-10 image: a plane of 32 × 32 reds, one of greens, one of blues, row by row.</summary>
internal static class Shapes10Painter
{
    private const int Side = 32, Plane = Side * Side;

    // The difference of two uniform bytes has the variance (256² − 1)/6.
    private const double NoiseScale = 1 / 104.5;

    /// <summary>Paints; the noise comes from <paramref name="draws"/>.</summary>
    public static void Paint(in Shapes10Scene scene, ref Shapes10Draws draws, Span<byte> image)
    {
        for (var pixel = 0; pixel < Plane; pixel++)
        {
            var (y, x) = Math.DivRem(pixel, Side);
            var ground = scene.Top.Towards(scene.Bottom, y / (Side - 1.0));
            var color = ground.Towards(scene.Ink, Coverage(scene, x - scene.X, y - scene.Y));
            var bits = draws.Bits();
            image[pixel] = Level(color.R, scene.Noise * Deviate(bits));
            image[pixel + Plane] = Level(color.G, scene.Noise * Deviate(bits >> 16));
            image[pixel + (2 * Plane)] = Level(color.B, scene.Noise * Deviate(bits >> 32));
        }
    }

    // How much of the pixel at (dx, dy) from the center the shape covers, 0 to 1: its edge is one pixel soft.
    private static double Coverage(in Shapes10Scene scene, double dx, double dy)
    {
        var u = ((scene.Cos * dx) + (scene.Sin * dy)) / scene.Radius;
        var v = ((scene.Cos * dy) - (scene.Sin * dx)) / scene.Radius;
        return Math.Clamp(0.5 - (scene.Radius * Shapes10Outline.Distance(scene.Label, u, v)), 0, 1);
    }

    // Mean 0, standard deviation 1, from the lowest 16 bits.
    private static double Deviate(ulong bits) => NoiseScale * ((int)(bits & 255) - (int)((bits >> 8) & 255));

    private static byte Level(double value, double noise) => (byte)Math.Clamp((255 * value) + noise + 0.5, 0, 255);
}
