using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Units that learn their own activation: each is the largest of k linear pieces, yᵢ = maxₖ (wᵢₖ·x + bᵢₖ).</summary>
/// <remarks>
/// Shapes: x is inputs × samples, W outputs·pieces × inputs (the pieces of a unit are neighbouring rows), b outputs·pieces × 1, y outputs × samples.
/// Backward: ∂L/∂yᵢ goes to the piece that won, the first one where several did. Source: Goodfellow et al., ICML 2013.
/// </remarks>
public sealed class Maxout : Layer
{
    private readonly MatrixBuffer _outputs = new(), _gradients = new();
    private readonly Dense _linear;
    private Matrix<float>? _z;

    /// <summary>Creates a layer with He-normal weights and zero biases.</summary>
    /// <param name="inputs">Features per sample.</param>
    /// <param name="outputs">Units.</param>
    /// <param name="pieces">Linear pieces of a unit, k.</param>
    /// <param name="random">Source of the first weights: the same seed gives the same layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public Maxout(int inputs, int outputs, int pieces, Random random)
        : this(new(inputs, Guard.AtLeast(outputs, 1, nameof(outputs)) * Guard.AtLeast(pieces, 1, nameof(pieces)), random), pieces)
    {
    }

    private Maxout(Dense linear, int pieces) => (_linear, Outputs, Pieces) = (linear, linear.Outputs / pieces, pieces);

    /// <summary>Features per sample.</summary>
    public int Inputs => _linear.Inputs;

    /// <summary>Units.</summary>
    public int Outputs { get; }

    /// <summary>Linear pieces of a unit, k.</summary>
    public int Pieces { get; }

    /// <summary>W, outputs·pieces × inputs.</summary>
    public Parameter Weights => _linear.Weights;

    /// <summary>b, outputs·pieces × 1.</summary>
    public Parameter Biases => _linear.Biases;

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters => _linear.Parameters;

    /// <inheritdoc/>
    internal override bool OwnsPredictions
    {
        get => _linear.OwnsPredictions;
        set => _linear.OwnsPredictions = value;
    }

    /// <inheritdoc/>
    public override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        Guard.Features(x, Inputs, this);
        var z = _linear.Forward(x, pass);
        var y = OutputOf(pass, _outputs, Outputs, x.ColumnCount);
        var units = y.Entries;
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = TensorPrimitives.Max<float>(z.Entries.Slice(i * Pieces, Pieces));
        }

        if (pass != Pass.Predict)
        {
            _z = z;
        }

        return y;
    }

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient) => _linear.Backward(ToPieces(gradient));

    /// <inheritdoc/>
    public override Maxout Copy() => new(_linear.Copy(), Pieces);

    /// <summary>Name and sizes.</summary>
    public override string ToString() => $"Maxout({Inputs} → {Outputs} × {Pieces})";

    /// <inheritdoc/>
    internal override void BackwardToParameters(Matrix<float> gradient) => _linear.BackwardToParameters(ToPieces(gradient));

    // ∂L/∂z: all of the gradient for the winner, nothing for the others.
    private Matrix<float> ToPieces(Matrix<float> gradient)
    {
        var z = Stored(_z);
        ArgumentNullException.ThrowIfNull(gradient);
        if (gradient.RowCount != Outputs || gradient.ColumnCount != z.ColumnCount)
        {
            throw new ArgumentException($"{this} expects a gradient of shape {Outputs}×{z.ColumnCount}, got {gradient.Shape} (rows × samples).", nameof(gradient));
        }

        var dz = _gradients.Like(z);
        dz.Clear();
        var units = gradient.Entries;
        for (var i = 0; i < units.Length; i++)
        {
            var winner = TensorPrimitives.IndexOfMax<float>(z.Entries.Slice(i * Pieces, Pieces));
            dz.Entries[(i * Pieces) + winner] = units[i];
        }

        return dz;
    }
}
