using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Batch normalization: x̂ = (x − μ)/√(σ² + ε) for each feature over the batch, then y = γ·x̂ + β.</summary>
/// <remarks>
/// Shapes: x, x̂, y features × samples; μ, σ², γ, β features × 1. μ and σ² (the biased variance, a mean over the N samples) are the batch's in training
/// and differentiation; a prediction uses running ones, so that a sample's output does not depend on its neighbours.
/// Backward, with g = ∂L/∂y: ∂L/∂β = Σ g, ∂L/∂γ = Σ g ⊙ x̂, ∂L/∂x = γ/√(σ² + ε) ⊙ (g − (∂L/∂β + x̂ ⊙ ∂L/∂γ)/N), the sums over the samples.
/// A bias before it does nothing, because μ takes it out again: its gradient is 0 up to rounding. Source: Ioffe and Szegedy, ICML 2015.
/// </remarks>
public sealed class BatchNorm : Layer
{
    private readonly MatrixBuffer _normalized = new(), _outputs = new(), _gradients = new();
    private readonly BatchMoments _batch;
    private readonly float[] _dBeta, _dGamma;
    private Matrix<float>? _xHat;

    /// <summary>Creates a layer with γ = 1, β = 0 and running statistics of mean 0 and variance 1.</summary>
    /// <param name="features">Features per sample.</param>
    /// <param name="momentum">How far each training batch moves the running statistics, from 0 to 1.</param>
    /// <param name="epsilon">ε, positive: what keeps a feature that never varies from being divided by 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no feature, or a number is out of its range.</exception>
    public BatchNorm(int features, float momentum = 0.1f, float epsilon = 1e-5f)
    {
        Features = Guard.AtLeast(features, 1, nameof(features));
        Momentum = Guard.InRange(momentum, 0, 1, nameof(momentum));
        Epsilon = Guard.Positive(epsilon, nameof(epsilon));
        Scale = new("γ", Matrix<float>.Build.Dense(features, 1, 1f));
        Shift = new("β", Matrix<float>.Zeros(features, 1));
        Parameters = [Scale, Shift];
        (Mean, Variance) = (Matrix<float>.Zeros(features, 1), Matrix<float>.Build.Dense(features, 1, 1f));
        (_batch, _dBeta, _dGamma) = (new(features, epsilon), new float[features], new float[features]);
    }

    /// <summary>Features per sample.</summary>
    public int Features { get; }

    /// <summary>How far a training batch moves the running statistics: m in μ ← (1 − m)·μ + m·μ of the batch.</summary>
    public float Momentum { get; }

    /// <summary>ε under the root.</summary>
    public float Epsilon { get; }

    /// <summary>γ, features × 1.</summary>
    public Parameter Scale { get; }

    /// <summary>β, features × 1.</summary>
    public Parameter Shift { get; }

    /// <summary>Running mean, features × 1. Only <see cref="Pass.Train"/> moves it.</summary>
    public Matrix<float> Mean { get; }

    /// <summary>Running variance, features × 1: of the unbiased variances, Σ (x − μ)²/(N − 1), because it stands for samples not seen.</summary>
    public Matrix<float> Variance { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; }

    /// <inheritdoc/>
    public override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        Guard.Features(x, Features, this);
        if (pass == Pass.Predict)
        {
            var running = new BatchMoments(Features, Epsilon).Set(Mean.Entries, Variance.Entries);
            var prediction = running.Normalize(x, OutputOf(pass, _outputs, Features, x.ColumnCount));
            return ScaleAndShift(prediction, prediction);
        }

        if (x.ColumnCount < 2)
        {
            throw new ArgumentException($"{this} expects at least 2 samples in a batch that it learns from, got 1: alone, a sample has no variance. Choose another batch size.", nameof(x));
        }

        _xHat = _batch.Measure(x).Normalize(x, _normalized.Like(x));
        if (pass == Pass.Train)
        {
            Move(Mean.Entries, _batch.Mean, 1f);
            Move(Variance.Entries, _batch.Variance, x.ColumnCount / (x.ColumnCount - 1f));
        }

        return ScaleAndShift(_xHat, _outputs.Like(x));
    }

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient)
    {
        var xHat = Stored(_xHat);
        CheckGradient(xHat, gradient);
        var dGamma = Scale.Gradient.Entries;
        var dBeta = Shift.Gradient.Entries;
        dGamma.Clear();
        dBeta.Clear();
        for (var j = 0; j < gradient.ColumnCount; j++)
        {
            TensorPrimitives.Add<float>(dBeta, gradient.ColumnEntries(j), dBeta);
            TensorPrimitives.MultiplyAdd<float>(gradient.ColumnEntries(j), xHat.ColumnEntries(j), dGamma, dGamma);
        }

        var dx = _gradients.Like(gradient);
        TensorPrimitives.Divide(dBeta, gradient.ColumnCount, _dBeta);
        TensorPrimitives.Divide(dGamma, gradient.ColumnCount, _dGamma);
        for (var j = 0; j < gradient.ColumnCount; j++)
        {
            var dj = dx.ColumnEntries(j);
            TensorPrimitives.MultiplyAdd<float>(xHat.ColumnEntries(j), _dGamma, _dBeta, dj);
            TensorPrimitives.Subtract<float>(gradient.ColumnEntries(j), dj, dj);
            TensorPrimitives.Multiply<float>(dj, _batch.Inverse, dj);
            TensorPrimitives.Multiply<float>(dj, Scale.Value.Entries, dj);
        }

        return dx;
    }

    /// <inheritdoc/>
    public override BatchNorm Copy()
    {
        var copy = new BatchNorm(Features, Momentum, Epsilon);
        foreach (var (from, to) in new[] { (Scale.Value, copy.Scale.Value), (Shift.Value, copy.Shift.Value), (Mean, copy.Mean), (Variance, copy.Variance) })
        {
            from.CopyTo(to);
        }

        return copy;
    }

    /// <summary>Name and size.</summary>
    public override string ToString() => $"BatchNorm({Features})";

    private Matrix<float> ScaleAndShift(Matrix<float> xHat, Matrix<float> y)
    {
        for (var j = 0; j < y.ColumnCount; j++)
        {
            TensorPrimitives.MultiplyAdd<float>(xHat.ColumnEntries(j), Scale.Value.Entries, Shift.Value.Entries, y.ColumnEntries(j));
        }

        return y;
    }

    private void Move(Span<float> running, ReadOnlySpan<float> batch, float factor)
    {
        TensorPrimitives.Multiply(running, 1f - Momentum, running);
        TensorPrimitives.MultiplyAdd(batch, Momentum * factor, running, running);
    }
}
