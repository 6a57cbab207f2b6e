using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>A learnable matrix θ and the gradient ∂L/∂θ of the loss with respect to it.</summary>
/// <param name="name">Short name shown in summaries, for example <c>W</c> or <c>b</c>.</param>
/// <param name="value">Initial value; the parameter keeps and changes this matrix.</param>
public sealed class Parameter(string name, Matrix<float> value)
{
    /// <summary>Short name shown in summaries.</summary>
    public string Name { get; } = name;

    /// <summary>The current value θ.</summary>
    public Matrix<float> Value { get; } = value;

    /// <summary>∂L/∂θ of the last backward pass, in the shape of <see cref="Value"/>.</summary>
    public Matrix<float> Gradient { get; } = Matrix<float>.Zeros(value.RowCount, value.ColumnCount);

    /// <summary>How many numbers it holds.</summary>
    public int Count => Value.RowCount * Value.ColumnCount;

    /// <summary>Name and shape, for example <c>W 2×3</c>.</summary>
    public override string ToString() => $"{Name} {Value.Shape}";
}
