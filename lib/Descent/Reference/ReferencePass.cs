using MathNet.Numerics.LinearAlgebra;

namespace Descent.Reference;

/// <summary>One forward and one backward pass of a <see cref="ReferenceNetwork"/>.</summary>
/// <param name="Loss">The mean loss L of the batch.</param>
/// <param name="Outputs">[0] is the batch, [i] the output of layer i, counted from 1.</param>
/// <param name="OutputGradients">∂L/∂ of each entry of <paramref name="Outputs"/>, in the same order and shapes.</param>
/// <param name="ParameterGradients">∂L/∂θ in the order and shapes of <see cref="ReferenceNetwork.Parameters"/>.</param>
public sealed record ReferencePass(
    double Loss,
    IReadOnlyList<Matrix<double>> Outputs,
    IReadOnlyList<Matrix<double>> OutputGradients,
    IReadOnlyList<Matrix<double>> ParameterGradients)
{
    /// <summary>All parameter gradients as one vector, in the order of <see cref="ReferenceNetwork.Theta"/>.</summary>
    public Vector<double> Gradient => Vector<double>.Build.DenseOfEnumerable(ParameterGradients.SelectMany(g => g.Enumerate()));
}
