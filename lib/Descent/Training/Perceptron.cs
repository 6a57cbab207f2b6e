using Descent.Data;
using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Training;

/// <summary>One pass of a perceptron over its samples.</summary>
/// <param name="Epoch">1-based number of the pass.</param>
/// <param name="Mistakes">How many samples it got wrong, each corrected at once.</param>
/// <param name="Weights">The weights after the pass; the last one is the threshold θ, the weight of a constant input −1.</param>
public sealed record PerceptronEpoch(int Epoch, int Mistakes, IReadOnlyList<double> Weights);

/// <summary>One mistake of a perceptron, and its correction.</summary>
/// <param name="Number">1-based number of the mistake.</param>
/// <param name="Epoch">1-based number of the pass in which it happened.</param>
/// <param name="Sample">Zero-based number of the sample that was wrong.</param>
/// <param name="Before">The weights that got it wrong, and last θ.</param>
/// <param name="After">The weights after the correction, and last θ.</param>
public sealed record PerceptronMistake(int Number, int Epoch, int Sample, IReadOnlyList<double> Before, IReadOnlyList<double> After);

/// <summary>Rosenblatt's perceptron: fires where w·x &gt; θ, and learns from its mistakes alone: w ← w + η·(y − ŷ)·x.</summary>
/// <remarks>
/// The threshold learns too, as the weight of a constant input −1. Weights start at 0, where η only scales the result: 1 keeps every number an integer.
/// If a line with margin γ separates samples of norm at most R, there are at most (R/γ)² mistakes (Novikoff, 1962); otherwise the weights cycle.
/// Source: Rosenblatt, Psychological Review 65 (1958).
/// </remarks>
/// <param name="inputs">Features per sample.</param>
/// <param name="learningRate">Learning rate η, positive and finite.</param>
public sealed class Perceptron(int inputs, double learningRate = 1)
{
    private readonly double[] _weights = new double[Guard.AtLeast(inputs, 1, nameof(inputs)) + 1];
    private readonly double _learningRate = Guard.Positive(learningRate, "learning rate");

    /// <summary>The weights and, last, the threshold θ.</summary>
    public IReadOnlyList<double> Weights => [.. _weights];

    /// <summary>1 where the perceptron fires, else 0.</summary>
    /// <param name="x">One sample.</param>
    public int Predict(params IReadOnlyList<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Count == _weights.Length - 1
            ? StepFunction.Of(x.Select((xi, i) => _weights[i] * xi).Sum() - _weights[^1])
            : throw new ArgumentException($"The perceptron has {_weights.Length - 1} inputs, got {x.Count}.", nameof(x));
    }

    /// <summary>Corrects one mistake; a sample that is right changes nothing.</summary>
    /// <param name="x">The sample.</param>
    /// <param name="y">Its class, 0 or 1.</param>
    /// <returns>Whether it was a mistake.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The class is neither 0 nor 1.</exception>
    public bool Learn(IReadOnlyList<double> x, int y)
    {
        if (y is not (0 or 1))
        {
            throw new ArgumentOutOfRangeException(nameof(y), $"The perceptron learns classes 0 and 1, got {y}. From -1 and +1, pass (y + 1)/2.");
        }

        var error = y - Predict(x);
        for (var i = 0; i < x.Count; i++)
        {
            _weights[i] += _learningRate * error * x[i];
        }

        _weights[^1] -= _learningRate * error;
        return error != 0;
    }

    /// <summary>Passes over the samples in their order, lazily and without end. A pass without a mistake repeats for ever: stop there.</summary>
    /// <param name="data">Inputs features × samples, targets 1 × samples of 0 and 1.</param>
    /// <returns>One record a pass; enumerating a second time learns on from the present weights.</returns>
    public IEnumerable<PerceptronEpoch> Epochs(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        for (var epoch = 1; ; epoch++)
        {
            var mistakes = Enumerable.Range(0, data.Count).Count(j => Learn(Column(data.Inputs, j), (int)data.Targets[0, j]));
            yield return new(epoch, mistakes, Weights);
        }
    }

    /// <summary>Passes over the samples until one has no mistake, and reports each mistake once it is corrected; lazily, and without end where no line separates the classes.</summary>
    /// <param name="data">Inputs features × samples, targets 1 × samples of 0 and 1.</param>
    public IEnumerable<PerceptronMistake> Mistakes(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (number, clean) = (0, false);
        for (var epoch = 1; !clean; epoch++)
        {
            clean = true;
            for (var j = 0; j < data.Count; j++)
            {
                var before = Weights;
                if (Learn(Column(data.Inputs, j), (int)data.Targets[0, j]))
                {
                    clean = false;
                    yield return new(++number, epoch, j, before, Weights);
                }
            }
        }
    }

    /// <summary>Passes over the samples until one has no mistake.</summary>
    /// <param name="data">Inputs features × samples, targets 1 × samples of 0 and 1.</param>
    /// <param name="maximumEpochs">Where to give up: data that no line separates have no such pass.</param>
    /// <returns>The history, the clean last pass included where there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1, or a target is neither 0 nor 1.</exception>
    public IReadOnlyList<PerceptronEpoch> Fit(Dataset data, int maximumEpochs = 100)
    {
        var history = new List<PerceptronEpoch>();
        foreach (var epoch in Epochs(data).Take(Guard.AtLeast(maximumEpochs, 1, nameof(maximumEpochs))))
        {
            history.Add(epoch);
            if (epoch.Mistakes == 0)
            {
                break;
            }
        }

        return history;
    }

    private static double[] Column(Matrix<float> matrix, int j) => [.. matrix.Column(j).Select(x => (double)x)];
}
