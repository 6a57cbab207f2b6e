using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Softmax over each column: yᵢ = eˣⁱ / Σₖ eˣᵏ. Entries lie in (0, 1) and each sample's sum is 1.</summary>
/// <remarks>
/// Backward, with ∂yᵢ/∂xⱼ = yᵢ·(δᵢⱼ − yⱼ): ∂L/∂x = y ⊙ (∂L/∂y − Σₖ yₖ·∂L/∂yₖ).
/// The largest entry is subtracted first: the result is the same and eˣ cannot overflow.
/// For training, prefer <see cref="Losses.SoftmaxCrossEntropy"/> on the logits. Source: Bridle, 1990.
/// </remarks>
public sealed class Softmax : Layer
{
    private readonly MatrixBuffer _outputs = new(), _gradients = new();
    private Matrix<float>? _y;

    /// <inheritdoc/>
    public override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = OutputOf(pass, _outputs, x.RowCount, x.ColumnCount);
        x.Entries.CopyTo(y.Entries);
        for (var j = 0; j < y.ColumnCount; j++)
        {
            Apply(y.ColumnEntries(j));
        }

        if (pass != Pass.Predict)
        {
            _y = y;
        }

        return y;
    }

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient)
    {
        var y = Stored(_y);
        CheckGradient(y, gradient);
        var dx = _gradients.Like(gradient);
        gradient.Entries.CopyTo(dx.Entries);
        for (var j = 0; j < dx.ColumnCount; j++)
        {
            var yj = y.ColumnEntries(j);
            var dj = dx.ColumnEntries(j);
            TensorPrimitives.Subtract(dj, TensorPrimitives.Dot<float>(yj, dj), dj);
            TensorPrimitives.Multiply<float>(dj, yj, dj);
        }

        return dx;
    }

    /// <inheritdoc/>
    public override Softmax Copy() => new();

    /// <summary>The name, as in a book.</summary>
    public override string ToString() => "Softmax";

    /// <summary>Replaces logits by their softmax. (<see cref="TensorPrimitives"/>' own does not shift, and gives NaN from logits of 89 on.)</summary>
    internal static void Apply(Span<float> logits)
    {
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max<float>(logits), logits);
        TensorPrimitives.Exp<float>(logits, logits);
        TensorPrimitives.Divide(logits, TensorPrimitives.Sum<float>(logits), logits);
    }
}
