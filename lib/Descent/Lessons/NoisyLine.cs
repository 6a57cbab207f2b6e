using Descent.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>Fifty points near y = 2x + 3, and gradient descent of a line on them.</summary>
/// <remarks>
/// The note "神经网络中的三大概念 … 全局最小和局部最小" prints losses of lines on such points but not the points themselves. All that half the mean squared error
/// sees of the noise e are the three means of e, e·x and ½e²; ours are those that give the note's numbers.
/// </remarks>
public static class NoisyLine
{
    private const int Count = 50;
    private const double MeanNoise = -0.0178, MeanNoiseTimesX = 0.0018, HalfMeanSquare = 0.0480;

    /// <summary>The points.</summary>
    /// <returns>x, evenly spaced on [0, 1], and y, each 1 × 50: samples are columns.</returns>
    public static (Matrix<double> X, Matrix<double> Y) Create()
    {
        var random = new Random(4);
        double[] x = [.. Enumerable.Range(0, Count).Select(j => j / (Count - 1.0))], drawn = [.. x.Select(_ => random.NextSymmetric(0.5))];

        // The noise is a line, which sets the first two means, and a rest that has both 0 and sets the third by its size.
        var (offset, tilt) = Fit.Line(x, drawn);
        double[] rest = [.. x.Zip(drawn, (xj, e) => e - offset - (tilt * xj))];
        var (b, w) = LineWith(MeanNoise, MeanNoiseTimesX, x.Average(), x.Average(xj => xj * xj));
        var size = Math.Sqrt(((2 * HalfMeanSquare) - x.Average(xj => Math.Pow(b + (w * xj), 2))) / rest.Average(e => e * e));
        return (Row(x), Row([.. x.Zip(rest, (xj, e) => ((2 + w) * xj) + 3 + b + (size * e))]));
    }

    /// <summary>Gradient descent on L(w, b) = (1/2N)·Σⱼ (w·xⱼ + b − yⱼ)²: ∂L/∂w is the mean of (a − y)·x, ∂L/∂b that of a − y.</summary>
    /// <param name="x">Inputs, 1 × samples.</param>
    /// <param name="y">Targets, 1 × samples.</param>
    /// <param name="w">Slope to start from.</param>
    /// <param name="b">Bias to start from.</param>
    /// <param name="learningRate">Share of the gradient in each step.</param>
    /// <param name="steps">How many steps.</param>
    /// <returns>Slope and bias before the first step, after it, and so on.</returns>
    public static IReadOnlyList<(double W, double B)> Descend(Matrix<double> x, Matrix<double> y, double w, double b, double learningRate, int steps)
    {
        Guard.SameShape(x, y, "NoisyLine.Descend", "targets");
        List<(double W, double B)> path = [(w, b)];
        for (var step = 0; step < steps; step++)
        {
            var error = (w * x) + b - y;
            w -= learningRate * error.PointwiseMultiply(x).Enumerate().Average();
            b -= learningRate * error.Enumerate().Average();
            path.Add((w, b));
        }

        return path;
    }

    // The b and w for which b + w·x has one mean, and (b + w·x)·x another.
    private static (double B, double W) LineWith(double mean, double meanTimesX, double meanX, double meanSquareX)
    {
        var determinant = meanSquareX - (meanX * meanX);
        return (((meanSquareX * mean) - (meanX * meanTimesX)) / determinant, (meanTimesX - (meanX * mean)) / determinant);
    }

    private static Matrix<double> Row(double[] entries) => Matrix<double>.Build.Dense(1, entries.Length, entries);
}
