using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>Small data sets drawn from a seed. The plane ones have 2 features and a one-hot target row per class, classes in turn.</summary>
public static class Synthetic
{
    /// <summary>Points on a line with uniform noise: y = slope·x + intercept + U(−noise, noise), x evenly spaced on [0, 1].</summary>
    /// <param name="samples">Number of points, 2 or more.</param>
    /// <param name="noise">Largest distance from the line.</param>
    /// <param name="random">Source of the noise.</param>
    /// <param name="slope">Slope of the line.</param>
    /// <param name="intercept">Its value at x = 0.</param>
    /// <returns>Inputs 1 × samples, targets 1 × samples.</returns>
    public static Dataset Line(int samples, float noise, Random random, float slope = 2, float intercept = 3)
    {
        Check(samples, 2, noise, random);
        var x = Matrix<float>.Build.Dense(1, samples, (_, j) => j / (float)(samples - 1));
        var y = Matrix<float>.Build.Dense(1, samples, (_, j) => (slope * x[0, j]) + intercept + (float)random.NextSymmetric(noise)); // not Map: it may run in parallel
        return new(x, y);
    }

    /// <summary>Two interleaved half circles of radius 1, 2 classes.</summary>
    /// <param name="samples">Number of points, 2 or more.</param>
    /// <param name="noise">Standard deviation of the Gaussian noise on each coordinate.</param>
    /// <param name="random">Source of positions and noise.</param>
    public static Dataset Moons(int samples, float noise, Random random) => Plane(samples, 2, noise, random, (c, u) =>
    {
        var (sin, cos) = Math.SinCos(Math.PI * u);
        return c == 0 ? (cos, sin) : (1 - cos, 0.5 - sin);
    });

    /// <summary>Two circles around the origin, radius 1 and ½, 2 classes.</summary>
    /// <inheritdoc cref="Moons"/>
    public static Dataset Circles(int samples, float noise, Random random) => Plane(samples, 2, noise, random, (c, u) =>
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * u);
        return c == 0 ? (cos, sin) : (0.5 * cos, 0.5 * sin);
    });

    /// <summary>Interlocking spiral arms from the origin to radius 1, one a class.</summary>
    /// <param name="samples">Number of points, at least one a class.</param>
    /// <param name="classes">Number of arms, 2 or more.</param>
    /// <param name="noise">Standard deviation of the Gaussian noise on each coordinate.</param>
    /// <param name="random">Source of positions and noise.</param>
    /// <param name="turns">Turns of each arm around the origin.</param>
    public static Dataset Spirals(int samples, int classes, float noise, Random random, float turns = 0.75f) =>
        Plane(samples, classes, noise, random, (c, u) =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * ((turns * u) + (c / (double)classes)));
            return (u * cos, u * sin);
        });

    /// <summary>Gaussian clouds, one a class, around points evenly spaced on the unit circle.</summary>
    /// <param name="samples">Number of points, at least one a class.</param>
    /// <param name="classes">Number of clouds, 2 or more.</param>
    /// <param name="noise">Standard deviation of each cloud on each coordinate.</param>
    /// <param name="random">Source of the points.</param>
    public static Dataset Blobs(int samples, int classes, float noise, Random random) => Plane(samples, classes, noise, random, (c, _) =>
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * c / classes);
        return (cos, sin);
    });

    // Sample j belongs to class j mod classes; `point` maps the class and a uniform draw to the noise-free position.
    private static Dataset Plane(int samples, int classes, float noise, Random random, Func<int, double, (double X, double Y)> point)
    {
        Guard.AtLeast(classes, 2, nameof(classes));
        Check(samples, classes, noise, random);
        var inputs = Matrix<float>.Zeros(2, samples);
        for (var j = 0; j < samples; j++)
        {
            var (x, y) = point(j % classes, random.NextDouble());
            inputs[0, j] = (float)(x + (noise * random.NextGaussian()));
            inputs[1, j] = (float)(y + (noise * random.NextGaussian()));
        }

        return new(inputs, Matrix<float>.Build.Dense(classes, samples, (i, j) => i == j % classes ? 1f : 0f));
    }

    private static void Check(int samples, int least, float noise, Random random)
    {
        Guard.AtLeast(samples, least, nameof(samples));
        Guard.NotNegative(noise, nameof(noise));
        ArgumentNullException.ThrowIfNull(random);
    }
}
