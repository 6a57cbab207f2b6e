using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>One logit of each sample as a function of the samples.</summary>
internal sealed class LogitScore
{
    private readonly Sequential _logits;
    private readonly int[] _outputs;
    private readonly Matrix<float> _direction;

    /// <summary>Checks what a measurement of <see cref="Saliency"/> is given.</summary>
    public LogitScore(Sequential model, Matrix<float> x, IReadOnlyList<int> outputs)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(outputs);
        if (MixesSamples(model))
        {
            throw new ArgumentException("Saliency expects a network whose samples do not meet, got one with BatchNorm: in a pass that is differentiated, it uses the batch's statistics.", nameof(model));
        }

        if (outputs.Count != 1 && outputs.Count != x.ColumnCount)
        {
            throw new ArgumentException($"Saliency expects one output for all {x.ColumnCount} samples, or one for each, got {outputs.Count} outputs.", nameof(outputs));
        }

        _logits = model[^1] is Softmax or Sigmoid ? [.. model.SkipLast(1)] : model;
        _outputs = [.. Enumerable.Range(0, x.ColumnCount).Select(j => outputs[outputs.Count == 1 ? 0 : j])];
        var classes = _logits.Predict(x).RowCount;
        if (Array.FindIndex(_outputs, output => output < 0 || output >= classes) is >= 0 and var wrong)
        {
            throw new ArgumentException($"Saliency expects outputs from 0 to {classes - 1}, got {_outputs[wrong]}.", nameof(outputs));
        }

        _direction = Matrix<float>.Zeros(classes, x.ColumnCount);
        for (var j = 0; j < _outputs.Length; j++)
        {
            _direction[_outputs[j], j] = 1;
        }
    }

    /// <summary>The logit of each sample.</summary>
    public IEnumerable<double> At(Matrix<float> x) => _outputs.Zip(_logits.Predict(x).EnumerateColumns(), (output, z) => (double)z[output]);

    /// <summary>Its gradient with respect to the samples, in the network's own memory.</summary>
    public Matrix<float> Gradient(Matrix<float> x)
    {
        _logits.Forward(x, Pass.Differentiate);
        // Layers may write over what they are given.
        return _logits.Backward(_direction.Clone());
    }

    /// <summary>The mean gradient over several points, summed in double precision.</summary>
    public Matrix<float> MeanGradient(int points, Func<int, Matrix<float>> point)
    {
        double[] sums = [];
        for (var k = 0; k < points; k++)
        {
            var gradient = Gradient(point(k)).Entries;
            sums = k == 0 ? new double[gradient.Length] : sums;
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += gradient[i];
            }
        }

        return Matrix<float>.Build.Dense(sums.Length / _outputs.Length, _outputs.Length, [.. sums.Select(sum => (float)(sum / points))]);
    }

    private static bool MixesSamples(Layer layer) => layer switch
    {
        BatchNorm => true,
        Sequential layers => layers.Any(MixesSamples),
        Residual residual => MixesSamples(residual.Layers),
        _ => false,
    };
}
