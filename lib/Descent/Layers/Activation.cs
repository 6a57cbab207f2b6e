using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>A function applied to each entry on its own: y = φ(x), ∂L/∂x = φ′(x) ⊙ ∂L/∂y.</summary>
public abstract class Activation : Layer
{
    private Matrix<float>? _x;
    private Matrix<float>? _y;

    /// <inheritdoc/>
    public sealed override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Matrix<float>.Zeros(x.RowCount, x.ColumnCount);
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
        var dx = gradient.Clone();
        MultiplyBySlope(x.Entries, y.Entries, dx.Entries);
        return dx;
    }

    /// <summary>The name, as in a book.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>Writes φ(x) to y.</summary>
    /// <param name="x">Inputs.</param>
    /// <param name="y">Outputs, as many.</param>
    protected abstract void Apply(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>Multiplies each gradient by φ′(x).</summary>
    /// <param name="x">Inputs of the forward pass.</param>
    /// <param name="y">Its outputs, φ(x).</param>
    /// <param name="gradient">∂L/∂y on entry, ∂L/∂x on return.</param>
    protected abstract void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient);
}
