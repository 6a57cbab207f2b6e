using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>A function applied to each entry on its own: y = φ(x), ∂L/∂x = φ′(x) ⊙ ∂L/∂y.</summary>
public abstract class Activation : Layer
{
    private MatrixBuffer _outputs = new(), _gradients = new();
    private Matrix<float>? _x;
    private Matrix<float>? _y;

    /// <summary>Whether φ′ can be told from φ(x) alone, so that x may be written over.</summary>
    internal virtual bool HasSlopeOfOutput => false;

    /// <inheritdoc/>
    public sealed override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = OutputOf(pass, _outputs, x.RowCount, x.ColumnCount);
        Apply(x.Entries, y.Entries);
        if (pass != Pass.Predict)
        {
            (_x, _y) = (x, y);
        }

        return y;
    }

    /// <inheritdoc/>
    public sealed override Matrix<float> Backward(Matrix<float> gradient)
    {
        var (x, y) = (Stored(_x), Stored(_y));
        CheckGradient(y, gradient);
        var dx = _gradients.Like(gradient);
        gradient.Entries.CopyTo(dx.Entries);
        MultiplyBySlope(x.Entries, y.Entries, dx.Entries);
        return dx;
    }

    /// <inheritdoc/>
    public override Layer Copy()
    {
        var copy = (Activation)MemberwiseClone();
        (copy._outputs, copy._gradients, copy._x, copy._y) = (new(), new(), null, null);
        return copy;
    }

    /// <summary>φ on what the layer before has just computed, in its memory.</summary>
    internal void ApplyInPlace(Span<float> part) => Apply(part, part);

    /// <summary>Takes the output of a pass that applied φ in place.</summary>
    internal void Keep(Matrix<float> output, Pass pass)
    {
        if (pass != Pass.Predict)
        {
            (_x, _y) = (output, output);
        }
    }

    /// <inheritdoc/>
    internal sealed override LayerTangent Tangent(Matrix<float> x, int offset)
    {
        var y = Forward(x, Pass.Predict);
        var (slope, curvature) = (Matrix<float>.Build.Dense(x.RowCount, x.ColumnCount, 1f), Matrix<float>.Build.Dense(x.RowCount, x.ColumnCount, 1f));
        MultiplyBySlope(x.Entries, y.Entries, slope.Entries);
        MultiplyBySecondDerivative(x.Entries, y.Entries, curvature.Entries);
        return new ActivationTangent(y, slope, curvature, learnsBefore: offset > 0);
    }

    /// <summary>The name, as in a book.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>Writes φ(x) to y.</summary>
    /// <param name="x">Inputs.</param>
    /// <param name="y">Outputs, as many; may be the same memory.</param>
    protected abstract void Apply(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>Multiplies each gradient by φ′(x).</summary>
    /// <param name="x">Inputs of the forward pass.</param>
    /// <param name="y">Its outputs, φ(x).</param>
    /// <param name="gradient">∂L/∂y on entry, ∂L/∂x on return.</param>
    protected abstract void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient);

    /// <summary>Multiplies each value by the second derivative φ″(x), which only the Hessian of a network needs.</summary>
    /// <param name="x">Inputs of the forward pass.</param>
    /// <param name="y">Its outputs, φ(x).</param>
    /// <param name="values">What to multiply.</param>
    /// <exception cref="NotSupportedException">The activation does not say what φ″ is.</exception>
    protected virtual void MultiplyBySecondDerivative(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> values) => throw new NotSupportedException(
        $"The Hessian needs the second derivative of an activation, and {this} does not give it: override MultiplyBySecondDerivative.");
}
