using Descent.Plotting;

namespace Descent.Tests.Conventions;

/// <summary>The picture at the top of README.md: drawn by the library, from sums and products alone, so that every machine draws the same.</summary>
internal static class ReadmePicture
{
    public const string Path = "data/pictures/two-valleys.svg";

    public static string Svg()
    {
        var grid = Grid.Of(-2.2, 2, -2.4, 2.4, Loss, points: 61);
        return Plotting.Charts.Contour(
            "A tenth apart at the start, two valleys at the end",
            "w₁", "w₂", Axis.Linear("loss", to: 8), grid,
            Descent("start A", 0.4, 2.2), Descent("start B", 0.3, 2.2), Descent("start C", 1.8, -2.2)).ToSvg();
    }

    private static double Loss(double x, double y) => (x * x * x * x) - (3 * x * x) + x + (y * y) + (0.5 * x * y) + 4;

    private static Series Descent(string name, double x, double y)
    {
        var (xs, ys) = (new List<double> { x }, new List<double> { y });
        for (var step = 0; step < 60; step++)
        {
            var (dx, dy) = ((4 * x * x * x) - (6 * x) + 1 + (0.5 * y), (2 * y) + (0.5 * x));
            (x, y) = (x - (0.03 * dx), y - (0.03 * dy));
            xs.Add(x);
            ys.Add(y);
        }

        return (name, xs, ys);
    }
}
