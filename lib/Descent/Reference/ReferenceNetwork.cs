// Over 150 lines on purpose: backpropagation in double precision, from the batch to the gradient and back, to be read in one file.
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Reference;

/// <summary>The truth to compare with: a <see cref="Sequential"/> evaluated in double precision by plain loops, one formula a line.</summary>
/// <remarks>
/// Slow and exact to about 15 digits; the network proper is fast and good to about 6. Dropout passes its input through, as in prediction;
/// batch normalization uses the batch's statistics, but the running ones in <see cref="Predict"/>. It knows every layer of this library, and no other:
/// their formulas are in ReferenceLayers.cs.
/// </remarks>
public sealed class ReferenceNetwork
{
    private readonly Layer[] _layers;
    private readonly Matrix<double>[] _parameters;
    private readonly RunningStatistics _running;

    /// <summary>Takes over the layers of a network and a copy of its parameters. What happens to either later does not touch the other.</summary>
    /// <param name="model">The network.</param>
    public ReferenceNetwork(Sequential model)
        : this([.. Flatten(model)], [.. model.Parameters.Select(p => p.Value.Map(x => (double)x))], RunningStatistics.Of(model))
    {
    }

    /// <summary>Layers with the parameters and running statistics of somebody else.</summary>
    internal ReferenceNetwork(Layer[] layers, Matrix<double>[] parameters, RunningStatistics running) =>
        (_layers, _parameters, _running) = (layers, parameters, running);

    /// <summary>The layers in order, nested ones laid flat; a <see cref="Residual"/> is one layer.</summary>
    public IReadOnlyList<Layer> Layers => _layers;

    /// <summary>The parameters in the network's order, as W and b of each dense layer. Write to them to set them.</summary>
    public IReadOnlyList<Matrix<double>> Parameters => _parameters;

    /// <summary>How many numbers the network learns.</summary>
    public int ParameterCount => _parameters.Sum(p => p.RowCount * p.ColumnCount);

    /// <summary>All parameters as one vector θ: parameter after parameter, each column after column.</summary>
    public Vector<double> Theta => Vector<double>.Build.DenseOfEnumerable(_parameters.SelectMany(p => p.Enumerate()));

    /// <summary>The same network at another point of parameter space.</summary>
    /// <param name="theta">All parameters, in the order of <see cref="Theta"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer than <see cref="ParameterCount"/>.</exception>
    public ReferenceNetwork At(Vector<double> theta)
    {
        ArgumentNullException.ThrowIfNull(theta);
        if (theta.Count != ParameterCount)
        {
            throw new ArgumentException($"The network has {ParameterCount} parameters, got {theta.Count}.", nameof(theta));
        }

        var start = 0;
        return new(_layers, [.. _parameters.Select(p =>
        {
            var values = theta.SubVector(start, p.RowCount * p.ColumnCount).ToArray();
            start += values.Length;
            return Matrix<double>.Build.Dense(p.RowCount, p.ColumnCount, values);
        })], _running);
    }

    /// <summary>Which parameter an entry of <see cref="Theta"/> is, for example <c>W[2] row 1, column 2</c>; layers, rows and columns count from 1.</summary>
    /// <param name="index">Zero-based position in <see cref="Theta"/>.</param>
    public string NameOf(int index)
    {
        foreach (var (name, p) in ParameterNames(_layers).Zip(_parameters))
        {
            if (index < p.RowCount * p.ColumnCount)
            {
                return $"{name} row {(index % p.RowCount) + 1}, column {(index / p.RowCount) + 1}";
            }

            index -= p.RowCount * p.ColumnCount;
        }

        throw new ArgumentOutOfRangeException(nameof(index), $"The network has {ParameterCount} parameters.");
    }

    /// <summary>The output for a batch.</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <returns>The output, one column per sample.</returns>
    public Matrix<double> Predict(Matrix<double> x) => Forward(x, Pass.Predict)[^1];

    /// <summary>The batch and the output of every layer in turn: [0] is x, [i] is what layer i (counted from 1) makes of [i − 1].</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="pass">What the pass is for: it decides which statistics batch normalization uses.</param>
    public IReadOnlyList<Matrix<double>> Forward(Matrix<double> x, Pass pass = Pass.Differentiate)
    {
        var outputs = new List<Matrix<double>> { x };
        var next = 0;
        foreach (var layer in _layers)
        {
            outputs.Add(ReferenceLayers.Apply(layer, Own(layer, ref next), outputs[^1], pass, _running));
        }

        return outputs;
    }

    /// <summary>One forward and one backward pass, everything kept.</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="targets">The targets, outputs × samples.</param>
    /// <param name="loss">The loss.</param>
    public ReferencePass Differentiate(Matrix<double> x, Matrix<double> targets, Loss loss)
    {
        var outputs = Forward(x);
        var (value, gradient) = ReferenceLoss.Evaluate(loss, outputs[^1], targets);
        var (outputGradients, parameterGradients) = Backward(outputs, gradient);
        return new(value, outputs, outputGradients, parameterGradients);
    }

    /// <summary>The Hessian ∂²L/∂θᵢ∂θⱼ by central differences of the exact gradient, made symmetric; good to about 8 digits. For small networks.</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="targets">The targets, outputs × samples.</param>
    /// <param name="loss">The loss.</param>
    /// <returns>Parameters × parameters, in the order of <see cref="Theta"/>.</returns>
    public Matrix<double> Hessian(Matrix<double> x, Matrix<double> targets, Loss loss)
    {
        var theta = Theta;
        var hessian = Matrix<double>.Zeros(theta.Count, theta.Count);
        for (var j = 0; j < theta.Count; j++)
        {
            var h = 1e-5 * Math.Max(1, Math.Abs(theta[j]));
            hessian.SetColumn(j, (GradientAt(theta[j] + h, j) - GradientAt(theta[j] - h, j)) / (2 * h));
        }

        return (hessian + hessian.Transpose()) / 2;

        Vector<double> GradientAt(double value, int j)
        {
            var shifted = theta.Clone();
            shifted[j] = value;
            return At(shifted).Differentiate(x, targets, loss).Gradient;
        }
    }

    /// <summary>From ∂L/∂ of the last output back to the batch.</summary>
    /// <param name="outputs">What <see cref="Forward"/> gave.</param>
    /// <param name="gradient">∂L/∂ of the last output.</param>
    internal (Matrix<double>[] OutputGradients, Matrix<double>[] ParameterGradients) Backward(IReadOnlyList<Matrix<double>> outputs, Matrix<double> gradient)
    {
        var outputGradients = new Matrix<double>[outputs.Count];
        List<Matrix<double>> parameterGradients = [];
        outputGradients[^1] = gradient;
        var next = _parameters.Length;
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            next -= _layers[i].Parameters.Count;
            var start = next;
            var (dx, own) = ReferenceLayers.BackThrough(_layers[i], Own(_layers[i], ref start), outputs[i], outputs[i + 1], outputGradients[i + 1], _running);
            outputGradients[i] = dx;
            parameterGradients.InsertRange(0, own);
        }

        return (outputGradients, [.. parameterGradients]);
    }

    /// <summary>Nested sequences laid flat.</summary>
    internal static IEnumerable<Layer> Flatten(Sequential model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.SelectMany(layer => layer is Sequential inner ? Flatten(inner) : [layer]);
    }

    /// <summary>The names of all parameters, for example <c>W[2]</c>: layers that learn count from 1, also within skip connections.</summary>
    internal static IEnumerable<string> ParameterNames(IEnumerable<Layer> layers) =>
        Leaves(layers).Where(layer => layer.Parameters.Count > 0).SelectMany((layer, position) => layer.Parameters.Select(p => $"{p.Name}[{position + 1}]"));

    private Matrix<double>[] Own(Layer layer, ref int next)
    {
        var start = next;
        next += layer.Parameters.Count;
        return _parameters[start..next];
    }

    private static IEnumerable<Layer> Leaves(IEnumerable<Layer> layers) =>
        layers.SelectMany(layer => layer is Residual residual ? Leaves(Flatten(residual.Layers)) : [layer]);
}
