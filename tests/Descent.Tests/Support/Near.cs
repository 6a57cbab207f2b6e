using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Support;

/// <summary>Equality of numbers as golden.json states it: 1e-9·max(1, |v|) in double precision, 1e-5 in single.</summary>
internal static class Near
{
    public static void Double(double expected, double actual, string what = "value") => Within(1e-9, expected, actual, what);

    public static void Single(double expected, double actual, string what = "value") => Within(1e-5, expected, actual, what);

    public static void Double(IEnumerable<double> expected, IEnumerable<double> actual, string what = "entry") => Each(1e-9, expected, actual, what);

    public static void Single(IEnumerable<double> expected, IEnumerable<double> actual, string what = "entry") => Each(1e-5, expected, actual, what);

    public static void Within(double tolerance, double expected, double actual, string what = "value") => Assert.True(
        Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{what}: expected {expected:R}, got {actual:R}");

    /// <summary>Two matrices, entry by entry relative to their largest entry, or to <paramref name="atLeast"/>, so that an entry where terms cancel does not count alone.</summary>
    public static void Relative(double tolerance, Matrix<double> expected, Matrix<float> actual, string what, double atLeast = 0)
    {
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        var scale = Math.Max(atLeast, expected.Enumerate().Max(Math.Abs));
        var worst = (expected - actual.ToDouble()).Enumerate().Select(Math.Abs).Aggregate(0.0, Math.Max);
        Assert.True(worst <= tolerance * scale, $"{what}: largest difference {worst:E2} where the largest entry is {scale:E2}");
    }

    private static void Each(double tolerance, IEnumerable<double> expected, IEnumerable<double> actual, string what)
    {
        double[] e = [.. expected], a = [.. actual];
        Assert.Equal(e.Length, a.Length);
        for (var i = 0; i < e.Length; i++)
        {
            Within(tolerance, e[i], a[i], $"{what} {i + 1}");
        }
    }
}
