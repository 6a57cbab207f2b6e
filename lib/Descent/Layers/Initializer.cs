using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>A distribution of first weights. All but <see cref="Zero"/> have mean 0; they differ in variance and shape.</summary>
/// <remarks>
/// With n inputs (fan-in) and m outputs (fan-out), Var(w) is 1/(3n) for the standard start, 1/n for LeCun (LeCun et al., 1998),
/// 2/(n + m) for Xavier, also called Glorot (Glorot and Bengio, AISTATS 2010), and 2/n for He (He et al., ICCV 2015).
/// The uniform variants draw from ±√(3·Var(w)), which has the same variance.
/// </remarks>
public sealed class Initializer
{
    private readonly Func<int, int, double> _variance;
    private readonly bool _uniform;

    private Initializer(string name, bool uniform, Func<int, int, double> variance) => (Name, _uniform, _variance) = (name, uniform, variance);

    /// <summary>Every weight 0. Hidden units then stay equal for ever: see lesson 09.</summary>
    public static Initializer Zero { get; } = new("Zero", uniform: false, (_, _) => 0);

    /// <summary>U(±1/√n), of variance 1/(3n): the usual start before 2010, and still that of some libraries. A signal shrinks by √3 in each layer.</summary>
    public static Initializer StandardUniform { get; } = new("StandardUniform", uniform: true, (n, _) => 1.0 / (3.0 * n));

    /// <summary>N(0, 1/n), for sigmoid-like units in their linear range.</summary>
    public static Initializer LeCunNormal { get; } = new("LeCunNormal", uniform: false, (n, _) => 1.0 / n);

    /// <summary>U(±√(3/n)).</summary>
    public static Initializer LeCunUniform { get; } = new("LeCunUniform", uniform: true, (n, _) => 1.0 / n);

    /// <summary>N(0, 2/(n + m)), a compromise between the forward and the backward pass.</summary>
    public static Initializer XavierNormal { get; } = new("XavierNormal", uniform: false, (n, m) => 2.0 / (n + m));

    /// <summary>U(±√(6/(n + m))).</summary>
    public static Initializer XavierUniform { get; } = new("XavierUniform", uniform: true, (n, m) => 2.0 / (n + m));

    /// <summary>N(0, 2/n), which makes up for the half of the signal that a ReLU cuts off.</summary>
    public static Initializer HeNormal { get; } = new("HeNormal", uniform: false, (n, _) => 2.0 / n);

    /// <summary>U(±√(6/n)).</summary>
    public static Initializer HeUniform { get; } = new("HeUniform", uniform: true, (n, _) => 2.0 / n);

    /// <summary>The name, as a learner writes it.</summary>
    public string Name { get; }

    /// <summary>N(0, σ²), whatever the layer's size.</summary>
    /// <param name="standardDeviation">The standard deviation σ, 0 or more.</param>
    public static Initializer Normal(float standardDeviation)
    {
        var sigma = (double)Guard.NotNegative(standardDeviation, nameof(standardDeviation));
        return new($"Normal({standardDeviation})", uniform: false, (_, _) => sigma * sigma);
    }

    /// <summary>U(±h), whatever the layer's size.</summary>
    /// <param name="halfWidth">Half the width of the interval, h, 0 or more.</param>
    public static Initializer Uniform(float halfWidth)
    {
        var h = (double)Guard.NotNegative(halfWidth, nameof(halfWidth));
        return new($"Uniform({halfWidth})", uniform: true, (_, _) => h * h / 3);
    }

    /// <summary>The standard deviation of a weight.</summary>
    /// <param name="inputs">Fan-in n.</param>
    /// <param name="outputs">Fan-out m.</param>
    public double StandardDeviation(int inputs, int outputs) => Math.Sqrt(_variance(inputs, outputs));

    /// <summary>The bound of the uniform distribution with that variance, √3 standard deviations.</summary>
    /// <param name="inputs">Fan-in n.</param>
    /// <param name="outputs">Fan-out m.</param>
    public double HalfWidth(int inputs, int outputs) => Math.Sqrt(3 * _variance(inputs, outputs));

    /// <summary>Draws a weight matrix, outputs × inputs, column after column.</summary>
    /// <param name="inputs">Fan-in n.</param>
    /// <param name="outputs">Fan-out m.</param>
    /// <param name="random">Source of the draws.</param>
    public Matrix<float> Create(int inputs, int outputs, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var (sigma, halfWidth) = (StandardDeviation(inputs, outputs), HalfWidth(inputs, outputs));
        var w = Matrix<float>.Zeros(outputs, inputs);
        if (sigma == 0)
        {
            return w; // and not 0 times a negative draw, which prints as -0
        }

        foreach (ref var entry in w.Entries)
        {
            entry = (float)(_uniform ? random.NextSymmetric(halfWidth) : sigma * random.NextGaussian());
        }

        return w;
    }

    /// <summary>The name, as a learner writes it.</summary>
    public override string ToString() => Name;
}
