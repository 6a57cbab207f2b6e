using Descent.Layers;
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

    /// <summary>A column of numbers, n × 1.</summary>
    /// <param name="entries">The entries from top to bottom.</param>
    public static Matrix<double> Column(params double[] entries) => Matrix<double>.Build.Dense(entries.Length, 1, entries);
}
