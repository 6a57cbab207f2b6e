using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Support;

/// <summary>Matrices for tests, and views of them.</summary>
internal static class Numbers
{
    public static Matrix<float> Gaussian(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        return Matrix<float>.Build.Dense(rows, columns, (_, _) => (float)random.NextGaussian());
    }

    /// <summary>Normal draws pushed away from 0, where ReLU and the absolute loss have their kinks.</summary>
    public static Matrix<float> AwayFromZero(int rows, int columns, int seed) =>
        Gaussian(rows, columns, seed).Map(x => x + (x < 0 ? -0.1f : 0.1f));

    public static Matrix<float> Row(params float[] entries) => Matrix<float>.Build.Dense(1, entries.Length, entries);

    public static Matrix<float> Column(params float[] entries) => Matrix<float>.Build.Dense(entries.Length, 1, entries);

    public static Matrix<float> Ones(int rows, int columns) => Matrix<float>.Build.Dense(rows, columns, 1f);

    /// <summary>The entries as bit patterns: equal only where every bit is, −0 and NaN included.</summary>
    public static int[] Bits(this Matrix<float> matrix) => [.. matrix.ToColumnMajorArray().Select(BitConverter.SingleToInt32Bits)];

    public static int[] Bits(this Layer layer) => [.. layer.Parameters.SelectMany(parameter => parameter.Value.Bits())];

    public static int[] GradientBits(this Layer layer) => [.. layer.Parameters.SelectMany(parameter => parameter.Gradient.Bits())];

    /// <summary>Sets a parameter matrix from rows.</summary>
    public static void Set(this Parameter parameter, Matrix<double> value) => value.ToSingle().CopyTo(parameter.Value);
}
