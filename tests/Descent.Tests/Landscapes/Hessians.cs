using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

/// <summary>Hessians as whole matrices, and networks to take them of.</summary>
internal static class Hessians
{
    /// <summary>The matrix of an operator, column after column from products with unit vectors.</summary>
    public static Matrix<float> Matrix(this HessianOperator hessian) => Matrix<float>.Build.DenseOfColumnVectors(
        Enumerable.Range(0, hessian.Size).Select(j => hessian.Apply(Vector<float>.Build.Dense(hessian.Size, i => i == j ? 1 : 0))));

    /// <summary>The same matrix in double precision, from differences of the reference's gradient.</summary>
    public static Matrix<double> Reference(Sequential model, Loss loss, Dataset data) =>
        new ReferenceNetwork(model).Hessian(data.Inputs.ToDouble(), data.Targets.ToDouble(), loss);

    public static Vector<float> Direction(int size, int seed) => Numbers.Gaussian(size, 1, seed).Column(0);

    /// <summary>A network with curvature of both signs, 5–6–4–3, and 20 samples of 3 classes.</summary>
    public static (Sequential Model, Loss Loss, Dataset Data) Small()
    {
        var random = new Random(1);
        Sequential model = [new Dense(5, 6, random), new Tanh(), new Dropout(0.5f, random), new Dense(6, 4, random), new ReLU(), new Dense(4, 3, random)];
        return (model, new SoftmaxCrossEntropy(), Labelled(5, 20, 3));
    }

    public static Dataset Labelled(int features, int samples, int classes) =>
        new(Numbers.Gaussian(features, samples, seed: 11), Matrix<float>.Build.Dense(classes, samples, (i, j) => i == j % classes ? 1 : 0));
}
