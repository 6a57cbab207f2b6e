using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Losses;

/// <summary>A loss, averaged over the samples of a batch: L = (1/N)·Σⱼ ℓ(aⱼ, yⱼ).</summary>
public abstract class Loss
{
    /// <summary>The output above which a single output unit says "class 1".</summary>
    public virtual float Threshold => 0.5f;

    /// <summary>The mean loss of a batch and ∂L/∂a, in one pass. The sum over the samples is kept in double precision.</summary>
    /// <param name="output">The network's output a, one column per sample.</param>
    /// <param name="targets">The targets y, in the same shape.</param>
    /// <returns>L, and ∂L/∂a in the shape of the output.</returns>
    /// <exception cref="ArgumentException">The shapes differ, or an entry is outside what the loss is defined for.</exception>
    public (double Value, Matrix<float> Gradient) Evaluate(Matrix<float> output, Matrix<float> targets)
    {
        ArgumentNullException.ThrowIfNull(output);
        var gradient = Matrix<float>.Zeros(output.RowCount, output.ColumnCount);
        return (Evaluate(output, targets, gradient), gradient);
    }

    /// <summary>The same, with memory for the gradient.</summary>
    internal double Evaluate(Matrix<float> output, Matrix<float> targets, Matrix<float> gradient)
    {
        Guard.SameShape(output, targets, this, "targets");
        var total = 0.0;
        for (var j = 0; j < output.ColumnCount; j++)
        {
            total += Sample(output.ColumnEntries(j), targets.ColumnEntries(j), gradient.ColumnEntries(j));
        }

        TensorPrimitives.Divide(gradient.Entries, output.ColumnCount, gradient.Entries);
        return total / output.ColumnCount;
    }

    /// <summary>R{∂L/∂a} from R{a}: each sample's direction times its second derivatives, over the number of samples.</summary>
    /// <param name="output">The network's output a.</param>
    /// <param name="targets">The targets y.</param>
    /// <param name="tangent">R{a}; receives the result, too.</param>
    internal void MultiplyByHessian(Matrix<float> output, Matrix<float> targets, Matrix<float> tangent)
    {
        for (var j = 0; j < output.ColumnCount; j++)
        {
            MultiplyByHessian(output.ColumnEntries(j), targets.ColumnEntries(j), tangent.ColumnEntries(j));
        }

        TensorPrimitives.Divide(tangent.Entries, output.ColumnCount, tangent.Entries);
    }

    /// <summary>
    /// The share of samples that are classified correctly: by the largest entry of a column,
    /// or, for a single output unit, by the side of <see cref="Threshold"/>.
    /// </summary>
    /// <param name="output">The network's output, one column per sample.</param>
    /// <param name="targets">The targets, in the same shape.</param>
    public double Accuracy(Matrix<float> output, Matrix<float> targets)
    {
        ArgumentNullException.ThrowIfNull(output);
        Guard.SameShape(output, targets, this, "targets");
        return Right(output, targets) / (double)output.ColumnCount;
    }

    /// <summary>How many samples are classified correctly.</summary>
    internal int Right(Matrix<float> output, Matrix<float> targets)
    {
        var right = 0;
        for (var j = 0; j < output.ColumnCount; j++)
        {
            right += Class(output, j) == Class(targets, j) ? 1 : 0;
        }

        return right;
    }

    /// <summary>Σ ℓ and Σ ℓ² over the samples of a batch.</summary>
    /// <param name="output">The network's output.</param>
    /// <param name="targets">The targets, in the same shape.</param>
    /// <param name="gradient">Memory for the gradient of one sample, which nobody wants here.</param>
    internal (double Losses, double Squares) Sums(Matrix<float> output, Matrix<float> targets, Span<float> gradient)
    {
        Guard.SameShape(output, targets, this, "targets");
        var (losses, squares) = (0.0, 0.0);
        for (var j = 0; j < output.ColumnCount; j++)
        {
            var loss = Sample(output.ColumnEntries(j), targets.ColumnEntries(j), gradient[..output.RowCount]);
            losses += loss;
            squares += loss * loss;
        }

        return (losses, squares);
    }

    /// <summary>The name, as in a book.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>The loss of one sample.</summary>
    /// <param name="a">Its output.</param>
    /// <param name="y">Its target.</param>
    /// <param name="gradient">Receives ∂ℓ/∂a.</param>
    /// <returns>ℓ(a, y), summed in double precision.</returns>
    protected abstract double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient);

    /// <summary>Multiplies a direction r in the space of one sample's outputs by the second derivatives ∂²ℓ/∂a∂a, which only the Hessian of a network needs.</summary>
    /// <param name="a">The sample's output.</param>
    /// <param name="y">Its target.</param>
    /// <param name="direction">r on entry, (∂²ℓ/∂a∂a)·r on return.</param>
    /// <exception cref="NotSupportedException">The loss has no second derivatives.</exception>
    protected virtual void MultiplyByHessian(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> direction) => throw new NotSupportedException(
        $"The Hessian needs the second derivatives of a loss, and {this} has none here. A squared loss or a cross-entropy has; a loss of your own overrides MultiplyByHessian.");

    private int Class(Matrix<float> columns, int j) => columns.RowCount == 1
        ? (columns.At(0, j) > Threshold ? 1 : 0)
        : TensorPrimitives.IndexOfMax<float>(columns.ColumnEntries(j));
}
