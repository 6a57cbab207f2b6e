using System.Numerics.Tensors;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>What one thread needs to walk along rows of the grid: a copy of the layers that move, and memory.</summary>
internal sealed class SurfaceWorker
{
    private readonly MovingLayers _moving;
    private readonly IReadOnlyList<Loss> _losses;
    private readonly AffineMoments? _moments;
    private readonly int _points;
    private readonly Sequential? _layers;
    private readonly float[] _row;
    private readonly MatrixBuffer _rowInputs = new(), _inputs = new();
    private float[] _gradient = [];

    /// <summary>Copies the layers.</summary>
    public SurfaceWorker(MovingLayers moving, IReadOnlyList<Loss> losses, AffineMoments? moments, int points)
    {
        (_moving, _losses, _moments, _points) = (moving, losses, moments, points);
        (_layers, _row) = (moving.Copy(), new float[moving.Theta.Length]);
    }

    /// <summary>A row of the grid: a stands still, b goes through its values.</summary>
    /// <param name="a">a.</param>
    /// <param name="row">Which row it is.</param>
    /// <param name="b">The values of b.</param>
    /// <param name="block">The inputs of the layers, see <see cref="MovingLayers"/>.</param>
    /// <param name="targets">The block's targets.</param>
    /// <param name="sums">Where to add.</param>
    public void Row(double a, int row, IReadOnlyList<double> b, AffineInputs block, Matrix<float> targets, BlockSums sums)
    {
        TensorPrimitives.MultiplyAdd(_moving.U, (float)a, _moving.Theta, _row);
        var rowInputs = block.AtA((float)a, _rowInputs);
        for (var j = 0; j < b.Count; j++)
        {
            Place((float)b[j]);
            _moments?.At(a, b[j], (BatchNorm)_layers![0]);
            var x = block.AtB(rowInputs, (float)b[j], _inputs);
            var output = _layers?.Forward(x, Pass.Predict) ?? x;
            Add(output, targets, (row * b.Count) + j, sums);
        }
    }

    private void Place(float b)
    {
        var at = 0;
        foreach (var parameter in _layers?.Parameters ?? [])
        {
            TensorPrimitives.MultiplyAdd(_moving.V.AsSpan(at, parameter.Count), b, _row.AsSpan(at, parameter.Count), parameter.Value.Entries);
            at += parameter.Count;
        }
    }

    private void Add(Matrix<float> output, Matrix<float> targets, int point, BlockSums sums)
    {
        if (_gradient.Length < output.RowCount)
        {
            _gradient = new float[output.RowCount];
        }

        for (var i = 0; i < _losses.Count; i++, point += _points)
        {
            (sums.Losses[point], sums.Squares[point]) = _losses[i].Sums(output, targets, _gradient);
            sums.Right[point] = _losses[i].Right(output, targets);
        }
    }
}
