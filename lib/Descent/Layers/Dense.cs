using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Fully connected layer: z = W·x + b.</summary>
/// <remarks>
/// Shapes: x is inputs × samples, W outputs × inputs, b outputs × 1, z outputs × samples.
/// Backward, with δ = ∂L/∂z: ∂L/∂W = δ·xᵀ, ∂L/∂b = Σ δ over the samples, ∂L/∂x = Wᵀ·δ.
/// Source: Rumelhart, Hinton and Williams, Nature 323 (1986).
/// </remarks>
public sealed class Dense : Layer
{
    private readonly MatrixBuffer _outputs = new(), _gradients = new();
    private BiasTail _tail;
    private Matrix<float>? _x;

    /// <summary>Creates a layer with He-normal weights and zero biases.</summary>
    /// <param name="inputs">Features per sample, n.</param>
    /// <param name="outputs">Units, m.</param>
    /// <param name="random">Source of the first weights: the same seed gives the same layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public Dense(int inputs, int outputs, Random random)
        : this(inputs, outputs, Initializer.HeNormal, random)
    {
    }

    /// <summary>Creates a layer with the given kind of weights and zero biases.</summary>
    /// <param name="inputs">Features per sample, n.</param>
    /// <param name="outputs">Units, m.</param>
    /// <param name="initializer">Distribution of the first weights.</param>
    /// <param name="random">Source of the first weights: the same seed gives the same layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public Dense(int inputs, int outputs, Initializer initializer, Random random)
        : this(
            (initializer ?? throw new ArgumentNullException(nameof(initializer))).Create(Guard.AtLeast(inputs, 1, nameof(inputs)), Guard.AtLeast(outputs, 1, nameof(outputs)), random),
            Matrix<float>.Zeros(outputs, 1))
    {
    }

    private Dense(Matrix<float> weights, Matrix<float> biases)
    {
        (Weights, Biases) = (new("W", weights), new("b", biases));
        Parameters = [Weights, Biases];
        _tail = new(Biases, null);
    }

    /// <summary>Features per sample, n.</summary>
    public int Inputs => Weights.Value.ColumnCount;

    /// <summary>Units, m.</summary>
    public int Outputs => Weights.Value.RowCount;

    /// <summary>W, outputs × inputs. Row i holds the incoming weights of unit i.</summary>
    public Parameter Weights { get; }

    /// <summary>b, outputs × 1.</summary>
    public Parameter Biases { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; }

    /// <inheritdoc/>
    public override Matrix<float> Forward(Matrix<float> x, Pass pass) => Forward(x, pass, null);

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient)
    {
        BackwardToParameters(gradient);
        var dx = _gradients.Of(Inputs, gradient.ColumnCount);
        MatrixProduct.Multiply(Weights.Value.View().T, gradient.View(), dx.View());
        return dx;
    }

    /// <inheritdoc/>
    public override Dense Copy() => new(Weights.Value.Clone(), Biases.Value.Clone());

    /// <summary>Name and sizes.</summary>
    public override string ToString() => $"Dense({Inputs} → {Outputs})";

    /// <summary>z = W·x + b, or φ(z) where the activation that follows is given.</summary>
    internal Matrix<float> Forward(Matrix<float> x, Pass pass, Activation? activation)
    {
        Guard.Features(x, Inputs, this);
        if (pass != Pass.Predict)
        {
            _x = x;
        }

        var z = OutputOf(pass, _outputs, Outputs, x.ColumnCount);
        var tail = _tail.Activation == activation ? _tail : _tail = new(Biases, activation);
        MatrixProduct.Multiply(Weights.Value.View(), x.View(), z.View(), tail: tail);
        return z;
    }

    /// <inheritdoc/>
    internal override LayerTangent Tangent(Matrix<float> x, int offset) => new DenseTangent(Weights.Value.Clone(), x, Forward(x, Pass.Predict), offset);

    /// <inheritdoc/>
    internal override void BackwardToParameters(Matrix<float> gradient)
    {
        var x = Stored(_x);
        ArgumentNullException.ThrowIfNull(gradient);
        if (gradient.RowCount != Outputs || gradient.ColumnCount != x.ColumnCount)
        {
            throw new ArgumentException(
                $"{this} expects a gradient of shape {Outputs}×{x.ColumnCount}, got {gradient.Shape} (rows × samples).", nameof(gradient));
        }

        MatrixProduct.Multiply(gradient.View(), x.View().T, Weights.Gradient.View());
        BatchColumns.Sum(gradient.Entries, Biases.Gradient.Entries);
    }
}
