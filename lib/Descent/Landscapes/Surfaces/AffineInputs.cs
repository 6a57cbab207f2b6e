using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>Z(a, b) = Z₀ + a·Z₁ + b·Z₂ for a block of samples; without Z₁ and Z₂ it is Z₀ everywhere.</summary>
/// <param name="Z0">Z₀.</param>
/// <param name="Z1">Z₁.</param>
/// <param name="Z2">Z₂.</param>
internal sealed record AffineInputs(Matrix<float> Z0, Matrix<float>? Z1, Matrix<float>? Z2)
{
    /// <summary>Z₀ + a·Z₁, once for a row of the grid.</summary>
    public Matrix<float> AtA(float a, MatrixBuffer buffer) => Sum(Z0, a, Z1, buffer);

    /// <summary>Z(a, b) from the row's part.</summary>
    public Matrix<float> AtB(Matrix<float> row, float b, MatrixBuffer buffer) => Sum(row, b, Z2, buffer);

    private static Matrix<float> Sum(Matrix<float> z, float factor, Matrix<float>? along, MatrixBuffer buffer)
    {
        if (along is null)
        {
            return z;
        }

        var sum = buffer.Like(z);
        TensorPrimitives.MultiplyAdd(along.Entries, factor, z.Entries, sum.Entries);
        return sum;
    }
}
