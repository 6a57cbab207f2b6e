using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Reference;

/// <summary>The formula of each layer in double precision, and of its way back, one below the other.</summary>
internal static class ReferenceLayers
{
    /// <summary>What a layer makes of a batch.</summary>
    /// <param name="layer">Which layer.</param>
    /// <param name="own">Its parameters, in its order.</param>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="pass">What the pass is for.</param>
    /// <param name="running">What batch normalization predicts with.</param>
    public static Matrix<double> Apply(Layer layer, Matrix<double>[] own, Matrix<double> x, Pass pass, RunningStatistics running) => layer switch
    {
        Dense => Affine(layer, own[0], own[1], x),
        Maxout maxout => Largest(maxout, Affine(layer, own[0], own[1], x)),
        BatchNorm norm => ScaleAndShift(own[0], own[1], Normalized(norm, x, pass, running).XHat),
        Residual residual => x + Inner(residual, own, running).Forward(x, pass)[^1],
        ReLU => x.Map(z => Math.Max(0, z)),
        LeakyReLU leaky => x.Map(z => z > 0 ? z : leaky.Slope * z),
        Sigmoid => x.Map(z => 1 / (1 + Math.Exp(-z)), Zeros.Include),
        Tanh => x.Map(Math.Tanh, Zeros.Include),
        Identity or Dropout => x,
        Softmax => Build(x.RowCount, x.ColumnCount, (i, j) => 1 / Sum(x.RowCount, k => Math.Exp(x[k, j] - x[i, j]))),
        _ => throw Unknown(layer),
    };

    /// <summary>∂L/∂x, and ∂L/∂θ of the layer's own parameters.</summary>
    /// <param name="layer">Which layer.</param>
    /// <param name="own">Its parameters.</param>
    /// <param name="x">Its input.</param>
    /// <param name="y">Its output.</param>
    /// <param name="dy">∂L/∂y.</param>
    /// <param name="running">Handed on to nested layers.</param>
    public static (Matrix<double> Dx, Matrix<double>[] Own) BackThrough(
        Layer layer, Matrix<double>[] own, Matrix<double> x, Matrix<double> y, Matrix<double> dy, RunningStatistics running) => layer switch
        {
            Dense => BackThroughAffine(own[0], x, dy),
            Maxout maxout => BackThroughAffine(own[0], x, ToWinners(maxout, Affine(layer, own[0], own[1], x), dy)),
            BatchNorm norm => BackThroughNorm(norm, own[0], x, dy, running),
            Residual residual => BackThroughResidual(Inner(residual, own, running), x, dy),
            ReLU => (Build(x.RowCount, x.ColumnCount, (i, j) => x[i, j] > 0 ? dy[i, j] : 0), []),
            LeakyReLU leaky => (Build(x.RowCount, x.ColumnCount, (i, j) => x[i, j] > 0 ? dy[i, j] : leaky.Slope * dy[i, j]), []),
            Sigmoid => (Build(x.RowCount, x.ColumnCount, (i, j) => dy[i, j] * y[i, j] * (1 - y[i, j])), []),
            Tanh => (Build(x.RowCount, x.ColumnCount, (i, j) => dy[i, j] * (1 - (y[i, j] * y[i, j]))), []),
            Identity or Dropout => (dy, []),
            Softmax => (Build(x.RowCount, x.ColumnCount, (i, j) => y[i, j] * (dy[i, j] - Sum(x.RowCount, k => y[k, j] * dy[k, j]))), []),
            _ => throw Unknown(layer),
        };

    private static Matrix<double> Affine(Layer layer, Matrix<double> w, Matrix<double> b, Matrix<double> x) => x.RowCount == w.ColumnCount
        ? Build(w.RowCount, x.ColumnCount, (i, j) => Sum(w.ColumnCount, k => w[i, k] * x[k, j]) + b[i, 0])
        : throw new ArgumentException($"{layer} expects {w.ColumnCount} features per sample, got a batch of shape {x.RowCount}×{x.ColumnCount} (features × samples).", nameof(x));

    // ∂L/∂x = Wᵀ·δ, ∂L/∂W = δ·xᵀ, ∂L/∂b = Σ δ.
    private static (Matrix<double> Dx, Matrix<double>[] Own) BackThroughAffine(Matrix<double> w, Matrix<double> x, Matrix<double> delta) =>
        (Build(w.ColumnCount, delta.ColumnCount, (k, j) => Sum(w.RowCount, i => w[i, k] * delta[i, j])),
            [Build(delta.RowCount, x.RowCount, (i, k) => Sum(x.ColumnCount, j => delta[i, j] * x[k, j])), RowSums(delta)]);

    private static Matrix<double> Largest(Maxout maxout, Matrix<double> z) => Build(maxout.Outputs, z.ColumnCount, (i, j) => z[Winner(maxout, z, i, j), j]);

    private static Matrix<double> ToWinners(Maxout maxout, Matrix<double> z, Matrix<double> dy) =>
        Build(z.RowCount, z.ColumnCount, (i, j) => Winner(maxout, z, i / maxout.Pieces, j) == i ? dy[i / maxout.Pieces, j] : 0);

    // The row of the piece that wins; the first of several.
    private static int Winner(Maxout maxout, Matrix<double> z, int unit, int sample) =>
        Enumerable.Range(unit * maxout.Pieces, maxout.Pieces).MaxBy(row => z[row, sample]);

    private static Matrix<double> ScaleAndShift(Matrix<double> gamma, Matrix<double> beta, Matrix<double> xHat) =>
        Build(xHat.RowCount, xHat.ColumnCount, (i, j) => (gamma[i, 0] * xHat[i, j]) + beta[i, 0]);

    // x̂ = (x − μ)/√(σ² + ε), and the root.
    private static (Matrix<double> XHat, Matrix<double> Root) Normalized(BatchNorm norm, Matrix<double> x, Pass pass, RunningStatistics running)
    {
        var (mean, variance) = pass == Pass.Predict ? running.Of(norm) : Moments(x);
        var root = variance.Map(v => Math.Sqrt(v + norm.Epsilon), Zeros.Include);
        return (Build(x.RowCount, x.ColumnCount, (i, j) => (x[i, j] - mean[i, 0]) / root[i, 0]), root);
    }

    private static (Matrix<double> Mean, Matrix<double> Variance) Moments(Matrix<double> x)
    {
        var mean = RowSums(x) / x.ColumnCount;
        return (mean, Build(x.RowCount, 1, (i, _) => Sum(x.ColumnCount, j => Math.Pow(x[i, j] - mean[i, 0], 2)) / x.ColumnCount));
    }

    // ∂L/∂x = γ/√(σ² + ε) ⊙ (g − mean of g − x̂ ⊙ mean of g ⊙ x̂).
    private static (Matrix<double> Dx, Matrix<double>[] Own) BackThroughNorm(BatchNorm norm, Matrix<double> gamma, Matrix<double> x, Matrix<double> dy, RunningStatistics running)
    {
        var (xHat, root) = Normalized(norm, x, Pass.Differentiate, running);
        var (dGamma, dBeta) = (RowSums(dy.PointwiseMultiply(xHat)), RowSums(dy));
        return (Build(x.RowCount, x.ColumnCount, (i, j) => gamma[i, 0] / root[i, 0] * (dy[i, j] - ((dBeta[i, 0] + (xHat[i, j] * dGamma[i, 0])) / x.ColumnCount))), [dGamma, dBeta]);
    }

    // ∂L/∂x = ∂L/∂y + J_Fᵀ·∂L/∂y.
    private static (Matrix<double> Dx, Matrix<double>[] Own) BackThroughResidual(ReferenceNetwork inner, Matrix<double> x, Matrix<double> dy)
    {
        var (gradients, own) = inner.Backward(inner.Forward(x), dy);
        return (dy + gradients[0], own);
    }

    private static ReferenceNetwork Inner(Residual residual, Matrix<double>[] own, RunningStatistics running) => new([.. ReferenceNetwork.Flatten(residual.Layers)], own, running);

    private static Matrix<double> RowSums(Matrix<double> m) => Build(m.RowCount, 1, (i, _) => Sum(m.ColumnCount, j => m[i, j]));

    private static Matrix<double> Build(int rows, int columns, Func<int, int, double> entry) => Matrix<double>.Build.Dense(rows, columns, entry);

    private static NotSupportedException Unknown(Layer layer) => new($"The reference network does not know the layer {layer}. Add its formula to ReferenceLayers.");

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
