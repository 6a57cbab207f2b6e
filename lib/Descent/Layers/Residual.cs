using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Layers with a skip connection around them: y = x + F(x). Written <c>new Residual([new Dense(64, 64, random), new ReLU()])</c>.</summary>
/// <remarks>
/// Shapes: x, F(x) and y features × samples, all the same. Backward: ∂L/∂x = ∂L/∂y + J_Fᵀ·∂L/∂y, so that a gradient gets through whatever F does to it.
/// Source: He, Zhang, Ren and Sun, CVPR 2016.
/// </remarks>
public sealed class Residual : Layer
{
    private readonly MatrixBuffer _outputs = new(), _gradients = new();

    /// <summary>Puts a skip connection around layers.</summary>
    /// <param name="layers">F, first layer to last; it gives back as many features as it gets.</param>
    /// <exception cref="ArgumentException">There is no layer, one of them is null, or one stands there twice.</exception>
    public Residual(params Layer[] layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        Layers = Sequential.Create(layers);
    }

    /// <summary>F.</summary>
    public Sequential Layers { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters => Layers.Parameters;

    /// <inheritdoc/>
    internal override bool OwnsPredictions
    {
        get => Layers.OwnsPredictions;
        set => Layers.OwnsPredictions = value;
    }

    /// <inheritdoc/>
    public override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        ArgumentNullException.ThrowIfNull(x);
        var f = Layers.Forward(x, pass);
        if (f.RowCount != x.RowCount)
        {
            throw new ArgumentException(
                $"{this} adds x to F(x), so F must give back the {x.RowCount} features that it gets, but it gives {f.RowCount}. End it with a Dense(… → {x.RowCount}).", nameof(x));
        }

        var y = OutputOf(pass, _outputs, x.RowCount, x.ColumnCount);
        TensorPrimitives.Add<float>(x.Entries, f.Entries, y.Entries);
        return y;
    }

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient)
    {
        var through = Layers.Backward(gradient);
        var dx = _gradients.Like(gradient);
        TensorPrimitives.Add<float>(gradient.Entries, through.Entries, dx.Entries);
        return dx;
    }

    /// <inheritdoc/>
    public override Residual Copy() => new([.. Layers.Select(layer => layer.Copy())]);

    /// <summary>The layers that are skipped.</summary>
    public override string ToString() => $"Residual[{string.Join(", ", Layers.AsEnumerable())}]";

    /// <inheritdoc/>
    internal override void BackwardToParameters(Matrix<float> gradient) => Layers.BackwardToParameters(gradient);

    /// <inheritdoc/>
    internal override LayerTangent Tangent(Matrix<float> x, int offset)
    {
        var f = Layers.Tangent(x, offset);
        var y = Matrix<float>.Zeros(x.RowCount, x.ColumnCount);
        TensorPrimitives.Add<float>(x.Entries, f.Output.Entries, y.Entries);
        return new ResidualTangent(y, f);
    }
}
