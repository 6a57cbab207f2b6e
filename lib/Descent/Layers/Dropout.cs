using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Inverted dropout: in training, zeroes each entry with probability p and divides the others by 1 − p.</summary>
/// <remarks>
/// Dividing by the keep probability keeps each unit's expectation, so that prediction needs no change.
/// Backward: the same mask. Source: Srivastava et al., JMLR 15 (2014).
/// </remarks>
public sealed class Dropout : Layer
{
    private readonly MatrixBuffer _masks = new(), _outputs = new(), _gradients = new();
    private readonly Random _random;
    private Matrix<float>? _mask;

    /// <summary>Creates a dropout layer.</summary>
    /// <param name="rate">Probability p of dropping an entry, from 0 to below 1.</param>
    /// <param name="random">Source of the masks; an entry is dropped where the draw is below p.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in [0, 1).</exception>
    public Dropout(float rate, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        (Rate, _random) = (Guard.InRange(rate, 0, 1, nameof(rate), below: true), random);
    }

    /// <summary>Probability p of dropping an entry.</summary>
    public float Rate { get; }

    /// <inheritdoc/>
    public override Matrix<float> Forward(Matrix<float> x, Pass pass)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (pass == Pass.Predict)
        {
            return x;
        }

        if (pass == Pass.Again)
        {
            return Masked(x, MaskOfBefore(x), _outputs.Like(x));
        }

        _mask = _masks.Like(x);
        if (pass == Pass.Train)
        {
            Draw(_mask.Entries);
        }
        else
        {
            _mask.Entries.Fill(1f);
        }

        return Masked(x, _mask, _outputs.Like(x));
    }

    /// <inheritdoc/>
    public override Matrix<float> Backward(Matrix<float> gradient)
    {
        var mask = Stored(_mask);
        CheckGradient(mask, gradient);
        return Masked(gradient, mask, _gradients.Like(gradient));
    }

    /// <inheritdoc/>
    /// <remarks>The copy draws its masks from a <see cref="Random"/> of its own, begun with seed 0.</remarks>
    public override Dropout Copy() => new(Rate, new Random(0));

    /// <summary>Name and rate.</summary>
    public override string ToString() => $"Dropout({Rate})";

    /// <inheritdoc/>
    internal override LayerTangent Tangent(Matrix<float> x, int offset) => new IdentityTangent(x, learnsBefore: offset > 0);

    private Matrix<float> MaskOfBefore(Matrix<float> x) => _mask is not null && _mask.RowCount == x.RowCount && _mask.ColumnCount == x.ColumnCount
        ? _mask
        : throw new InvalidOperationException($"{this}: call Forward(x, Pass.Train) with this batch before Forward(x, Pass.Again).");

    private void Draw(Span<float> mask)
    {
        foreach (ref var entry in mask)
        {
            entry = _random.NextSingle() < Rate ? 0f : 1f / (1f - Rate);
        }
    }

    private static Matrix<float> Masked(Matrix<float> x, Matrix<float> mask, Matrix<float> y)
    {
        TensorPrimitives.Multiply<float>(x.Entries, mask.Entries, y.Entries);
        return y;
    }
}
