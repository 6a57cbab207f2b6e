using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>
/// A network cut where the plane begins to move it. Layers before stand still. If the next one is dense, its outputs are affine in (a, b): Z(a, b) = Z₀ + a·Z₁ + b·Z₂,
/// three products for the whole surface instead of one for each point. In a network for images nearly all work lies in that layer.
/// </summary>
internal sealed class MovingLayers
{
    private readonly IReadOnlyList<Layer> _still, _rest;
    private readonly Dense? _affine;
    private readonly Vector<float> _u, _v;
    private readonly int _offset;

    /// <summary>Cuts a network.</summary>
    /// <param name="model">The network; it is only read.</param>
    /// <param name="u">The first direction.</param>
    /// <param name="v">The second.</param>
    public MovingLayers(Sequential model, Vector<float> u, Vector<float> v)
    {
        (_u, _v) = (u, v);
        var (first, offset) = (0, 0);
        while (first < model.Count - 1 && Stands(offset, Size(model[first])))
        {
            offset += Size(model[first++]);
        }

        _still = [.. model.Take(first)];
        _affine = model[first] as Dense;
        _offset = offset;
        _rest = [.. model.Skip(_affine is null ? first : first + 1)];
        var at = offset + (_affine is null ? 0 : Size(_affine));
        Theta = [.. _rest.SelectMany(layer => layer.Parameters).SelectMany(parameter => parameter.Value.Entries.ToArray())];
        (U, V) = (u.AsArray().AsSpan(at, Theta.Length).ToArray(), v.AsArray().AsSpan(at, Theta.Length).ToArray());
    }

    /// <summary>The parameters of the layers that are evaluated at each point.</summary>
    public float[] Theta { get; }

    /// <summary>Their part of u.</summary>
    public float[] U { get; }

    /// <summary>Their part of v.</summary>
    public float[] V { get; }

    /// <summary>Whether batch normalization comes right after the affine layer, and nowhere later: then its exact statistics are known at every point.</summary>
    /// <exception cref="NotSupportedException">There is some that moves and has not its place there.</exception>
    public bool NormalizesFirst()
    {
        var first = _affine is not null && _rest is [BatchNorm, ..];
        return _rest.Skip(first ? 1 : 0).FirstOrDefault(Normalizes) is { } elsewhere
            ? throw new NotSupportedException($"Statistics are estimated anew, exactly and for the whole plane at once, only for batch normalization right after the first dense layer that moves, and {elsewhere} stands elsewhere. Leave out WithStatisticsOfEachPoint, and it uses its running ones.")
            : first;
    }

    /// <summary>A copy of those layers for one thread; <see langword="null"/> where there are none.</summary>
    public Sequential? Copy()
    {
        if (_rest.Count == 0)
        {
            return null;
        }

        var copy = Sequential.Create([.. _rest.Select(layer => layer.Copy())]);
        copy.OwnsPredictions = true;
        return copy;
    }

    /// <summary>What those layers get for a block of samples.</summary>
    public AffineInputs Inputs(Matrix<float> x)
    {
        foreach (var layer in _still)
        {
            x = layer.Forward(x, Pass.Predict);
        }

        return _affine is null ? new(x, null, null) : new(_affine.Forward(x, Pass.Predict), Along(_u, x), Along(_v, x));
    }

    private Matrix<float> Along(Vector<float> direction, Matrix<float> x)
    {
        var (entries, z) = (direction.AsArray(), Matrix<float>.Zeros(_affine!.Outputs, x.ColumnCount));
        MatrixProduct.Multiply(new(entries, _affine.Outputs, _affine.Inputs, _offset), x.View(), z.View());
        BatchColumns.AddToEach(entries.AsSpan(_offset + _affine.Weights.Count, _affine.Outputs), z.Entries);
        return z;
    }

    private bool Stands(int offset, int count) =>
        !_u.AsArray().AsSpan(offset, count).ContainsAnyExcept(0f) && !_v.AsArray().AsSpan(offset, count).ContainsAnyExcept(0f);

    private static bool Normalizes(Layer layer) => layer switch
    {
        Sequential layers => layers.Any(Normalizes),
        Residual residual => Normalizes(residual.Layers),
        _ => layer is BatchNorm,
    };

    private static int Size(Layer layer) => layer.Parameters.Sum(parameter => parameter.Count);
}
