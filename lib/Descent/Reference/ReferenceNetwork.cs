// Over 150 lines on purpose: the whole of backpropagation in double precision, to be read from top to bottom in one file.
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Reference;

/// <summary>The truth to compare with: a <see cref="Sequential"/> evaluated in double precision by plain loops, one formula a line.</summary>
/// <remarks>
/// Slow and exact to about 15 digits; the network proper is fast and good to about 6. Dropout passes its input through, as in prediction.
/// Supported layers: <see cref="Dense"/>, every <see cref="Activation"/> of this library, <see cref="Softmax"/>, <see cref="Dropout"/>, nested <see cref="Sequential"/>.
/// </remarks>
public sealed class ReferenceNetwork
{
    private readonly Layer[] _layers;
    private readonly Matrix<double>[] _parameters;

    /// <summary>Takes over the layers of a network and a copy of its parameters. What happens to either later does not touch the other.</summary>
    /// <param name="model">The network.</param>
    public ReferenceNetwork(Sequential model)
        : this([.. Flatten(model)], [.. model.Parameters.Select(p => p.Value.Map(x => (double)x))])
    {
    }

    private ReferenceNetwork(Layer[] layers, Matrix<double>[] parameters) => (_layers, _parameters) = (layers, parameters);

    /// <summary>The layers in order, nested ones laid flat.</summary>
    public IReadOnlyList<Layer> Layers => _layers;

    /// <summary>The parameters in the network's order, W and b of each dense layer. Write to them to set them.</summary>
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
        })]);
    }

    /// <summary>Which parameter an entry of <see cref="Theta"/> is, for example <c>W[2] row 1, column 2</c>; layers, rows and columns count from 1.</summary>
    /// <param name="index">Zero-based position in <see cref="Theta"/>.</param>
    public string NameOf(int index)
    {
        var names = _layers.SelectMany((layer, position) => layer.Parameters.Select(p =>
            $"{p.Name}[{_layers.Take(position + 1).Count(l => l.Parameters.Count > 0)}]"));
        foreach (var (name, p) in names.Zip(_parameters))
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
    public Matrix<double> Predict(Matrix<double> x) => Forward(x)[^1];

    /// <summary>The batch and the output of every layer in turn: [0] is x, [i] is what layer i (counted from 1) makes of [i − 1].</summary>
    /// <param name="x">The batch, features × samples.</param>
    public IReadOnlyList<Matrix<double>> Forward(Matrix<double> x)
    {
        var outputs = new List<Matrix<double>> { x };
        var next = 0;
        foreach (var layer in _layers)
        {
            outputs.Add(layer is Dense
                ? Affine(_parameters[next++], _parameters[next++], outputs[^1])
                : Activate(layer, outputs[^1]));
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
        var outputGradients = new Matrix<double>[outputs.Count];
        var parameterGradients = new Matrix<double>[_parameters.Length];
        outputGradients[^1] = gradient;
        var next = _parameters.Length;
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            var delta = outputGradients[i + 1];
            if (_layers[i] is Dense)
            {
                parameterGradients[--next] = RowSums(delta);                    // ∂L/∂b = Σ δ
                parameterGradients[--next] = OuterSum(delta, outputs[i]);        // ∂L/∂W = δ·xᵀ
                outputGradients[i] = TransposeTimes(_parameters[next], delta);   // ∂L/∂x = Wᵀ·δ
            }
            else
            {
                outputGradients[i] = BackThrough(_layers[i], outputs[i], outputs[i + 1], delta);
            }
        }

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

    private static IEnumerable<Layer> Flatten(Sequential model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.SelectMany(layer => layer is Sequential inner ? Flatten(inner) : [layer]);
    }

    private static Matrix<double> Affine(Matrix<double> w, Matrix<double> b, Matrix<double> x)
    {
        if (x.RowCount != w.ColumnCount)
        {
            throw new ArgumentException($"Dense({w.ColumnCount} → {w.RowCount}) expects {w.ColumnCount} features per sample, got a batch of shape {x.Shape} (features × samples).", nameof(x));
        }

        return Build(w.RowCount, x.ColumnCount, (i, j) => Sum(w.ColumnCount, k => w[i, k] * x[k, j]) + b[i, 0]);
    }

    private static Matrix<double> RowSums(Matrix<double> delta) => Build(delta.RowCount, 1, (i, _) => Sum(delta.ColumnCount, j => delta[i, j]));

    private static Matrix<double> OuterSum(Matrix<double> delta, Matrix<double> x) =>
        Build(delta.RowCount, x.RowCount, (i, k) => Sum(x.ColumnCount, j => delta[i, j] * x[k, j]));

    private static Matrix<double> TransposeTimes(Matrix<double> w, Matrix<double> delta) =>
        Build(w.ColumnCount, delta.ColumnCount, (k, j) => Sum(w.RowCount, i => w[i, k] * delta[i, j]));

    private static Matrix<double> Activate(Layer layer, Matrix<double> x) => layer switch
    {
        ReLU => x.Map(z => Math.Max(0, z)),
        LeakyReLU leaky => x.Map(z => z > 0 ? z : leaky.Slope * z),
        Sigmoid => x.Map(z => 1 / (1 + Math.Exp(-z)), Zeros.Include),
        Tanh => x.Map(Math.Tanh, Zeros.Include),
        Identity or Dropout => x,
        Softmax => Build(x.RowCount, x.ColumnCount, (i, j) => 1 / Sum(x.RowCount, k => Math.Exp(x[k, j] - x[i, j]))),
        _ => throw new NotSupportedException($"The reference network does not know the layer {layer}. Add its formula to ReferenceNetwork."),
    };

    private static Matrix<double> BackThrough(Layer layer, Matrix<double> x, Matrix<double> y, Matrix<double> dy) => layer switch
    {
        ReLU => Build(x.RowCount, x.ColumnCount, (i, j) => x[i, j] > 0 ? dy[i, j] : 0),
        LeakyReLU leaky => Build(x.RowCount, x.ColumnCount, (i, j) => x[i, j] > 0 ? dy[i, j] : leaky.Slope * dy[i, j]),
        Sigmoid => Build(x.RowCount, x.ColumnCount, (i, j) => dy[i, j] * y[i, j] * (1 - y[i, j])),
        Tanh => Build(x.RowCount, x.ColumnCount, (i, j) => dy[i, j] * (1 - (y[i, j] * y[i, j]))),
        Identity or Dropout => dy,
        Softmax => Build(x.RowCount, x.ColumnCount, (i, j) => y[i, j] * (dy[i, j] - Sum(x.RowCount, k => y[k, j] * dy[k, j]))),
        _ => throw new NotSupportedException($"The reference network does not know the layer {layer}. Add its formula to ReferenceNetwork."),
    };

    private static Matrix<double> Build(int rows, int columns, Func<int, int, double> entry) => Matrix<double>.Build.Dense(rows, columns, entry);

    private static double Sum(int count, Func<int, double> term)
    {
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            sum += term(k);
        }

        return sum;
    }
}
