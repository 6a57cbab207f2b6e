using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>The 17-parameter network that runs through the course: 3 features of a house → 2 ReLU → 2 ReLU → 1 ReLU, its price.</summary>
/// <remarks>
/// In double precision, with the weights of the note "神经网络四大类（1）- MLP". The house has 1200 square feet, 3 bedrooms and 10 years; its price is 1, in the note's units.
/// </remarks>
public static class HousePrice
{
    /// <summary>The network at its first weights, the house and its price.</summary>
    /// <returns>The network, the features as 3 × 1 and the target as 1 × 1.</returns>
    public static (ReferenceNetwork Network, Matrix<double> Input, Matrix<double> Target) Create()
    {
        var network = new ReferenceNetwork(Layers(new Random(0)));
        double[][,] values =
        [
            new[,] { { 0.01, -0.02, 0.03 }, { 0.04, 0.05, -0.06 } }, new[,] { { 0.001 }, { -0.001 } },
            new[,] { { 0.1, -0.1 }, { 0.1, 0.1 } }, new[,] { { 0.01 }, { 0.01 } },
            new[,] { { 0.1, 0.1 } }, new[,] { { 0.01 } },
        ];
        foreach (var (parameter, value) in network.Parameters.Zip(values))
        {
            parameter.SetSubMatrix(0, 0, Matrix<double>.Build.DenseOfArray(value));
        }

        return (network, Column(1200, 3, 10), Column(1));
    }

    /// <summary>The layers alone, with He-normal weights: what <see cref="Create"/> starts from, in single precision.</summary>
    /// <param name="random">Source of the first weights.</param>
    public static Sequential Layers(Random random) =>
    [
        new Dense(3, 2, random), new ReLU(),
        new Dense(2, 2, random), new ReLU(),
        new Dense(2, 1, random), new ReLU(),
    ];

    /// <summary>Gradient descent on half the squared error: θ ← θ − η·∇L, from the network's parameters, which stay as they are.</summary>
    /// <param name="network">Where to start.</param>
    /// <param name="input">The features, features × samples.</param>
    /// <param name="target">The prices, 1 × samples.</param>
    /// <param name="learningRate">η, positive and finite.</param>
    /// <param name="steps">How many steps, 0 or more.</param>
    /// <returns>Every moment, the one before the first step among them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate or the number of steps is not in its range.</exception>
    public static HousePriceDescent Descend(ReferenceNetwork network, Matrix<double> input, Matrix<double> target, double learningRate, int steps)
    {
        ArgumentNullException.ThrowIfNull(network);
        Guard.Positive(learningRate, "learning rate");
        Guard.AtLeast(steps, 0, nameof(steps));
        var loss = new HalfSquaredLoss();
        List<ReferenceNetwork> networks = [network.At(network.Theta)];
        List<ReferencePass> passes = [network.Differentiate(input, target, loss)];
        for (var step = 0; step < steps; step++)
        {
            networks.Add(networks[^1].At(networks[^1].Theta - (learningRate * passes[^1].Gradient)));
            passes.Add(networks[^1].Differentiate(input, target, loss));
        }

        return new(learningRate, networks, passes);
    }

    /// <summary>A column of numbers, n × 1.</summary>
    /// <param name="entries">The entries from top to bottom.</param>
    public static Matrix<double> Column(params double[] entries) => Matrix<double>.Build.Dense(entries.Length, 1, entries);
}
