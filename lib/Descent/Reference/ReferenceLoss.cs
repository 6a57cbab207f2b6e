using Descent.Losses;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Reference;

/// <summary>The losses of this library in double precision, written a second time from their formulas.</summary>
public static class ReferenceLoss
{
    /// <summary>The mean loss over the samples and ∂L/∂a.</summary>
    /// <param name="loss">Which loss.</param>
    /// <param name="output">The output a, one column per sample.</param>
    /// <param name="targets">The targets y, in the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    /// <exception cref="NotSupportedException">The loss is not one of this library's.</exception>
    public static (double Value, Matrix<double> Gradient) Evaluate(Loss loss, Matrix<double> output, Matrix<double> targets)
    {
        ArgumentNullException.ThrowIfNull(loss);
        Guard.SameShape(output, targets, loss, "targets");
        var n = output.ColumnCount;
        var (value, gradient) = (0.0, Matrix<double>.Zeros(output.RowCount, n));
        for (var j = 0; j < n; j++)
        {
            var (a, y) = (output.Column(j).ToArray(), targets.Column(j).ToArray());
            value += Value(loss, a, y) / n;
            for (var i = 0; i < a.Length; i++)
            {
                gradient[i, j] = Slope(loss, a, y, i) / n;
            }
        }

        return (value, gradient);
    }

    private static double Value(Loss loss, double[] a, double[] y) => loss switch
    {
        ZeroOneLoss => a.SequenceEqual(y) ? 0 : 1,
        AbsoluteLoss => Sum(a, y, (ai, yi) => Math.Abs(ai - yi)),
        HingeLoss => Sum(a, y, (ai, yi) => Math.Max(0, 1 - (yi * ai))),
        HalfSquaredLoss => Sum(a, y, (ai, yi) => Math.Pow(ai - yi, 2) / 2),
        MeanSquaredLoss => Sum(a, y, (ai, yi) => Math.Pow(ai - yi, 2)),
        ExponentialLoss => Sum(a, y, (ai, yi) => Math.Exp(-yi * ai)),
        BinaryCrossEntropy => -Sum(a, y, (ai, yi) => XLogY(yi, ai) + XLogY(1 - yi, 1 - ai)),
        SigmoidCrossEntropy => Sum(a, y, (z, yi) => (yi * SoftPlus(-z)) + ((1 - yi) * SoftPlus(z))),
        SoftmaxCrossEntropy => Sum(a, y, (z, yi) => yi * Math.Log(a.Sum(zk => Math.Exp(zk - a.Max()))) - (yi * (z - a.Max()))),
        KullbackLeibler => Sum(a, y, (ai, yi) => XLogY(yi, yi) - XLogY(yi, ai)),
        _ => throw new NotSupportedException($"The reference does not know the loss {loss}. Add its formula to ReferenceLoss."),
    };

    private static double Slope(Loss loss, double[] a, double[] y, int i) => loss switch
    {
        ZeroOneLoss => 0,
        AbsoluteLoss => Math.Sign(a[i] - y[i]),
        HingeLoss => y[i] * a[i] < 1 ? -y[i] : 0,
        HalfSquaredLoss => a[i] - y[i],
        MeanSquaredLoss => 2 * (a[i] - y[i]),
        ExponentialLoss => -y[i] * Math.Exp(-y[i] * a[i]),
        BinaryCrossEntropy => (y[i] == 1 ? 0 : (1 - y[i]) / (1 - a[i])) - (y[i] == 0 ? 0 : y[i] / a[i]),
        SigmoidCrossEntropy => (1 / (1 + Math.Exp(-a[i]))) - y[i],
        SoftmaxCrossEntropy => (y.Sum() / a.Sum(zk => Math.Exp(zk - a[i]))) - y[i],
        KullbackLeibler => y[i] == 0 ? 0 : -y[i] / a[i],
        _ => throw new NotSupportedException($"The reference does not know the loss {loss}. Add its formula to ReferenceLoss."),
    };

    private static double Sum(double[] a, double[] y, Func<double, double, double> term) => a.Zip(y, term).Sum();

    private static double XLogY(double x, double y) => x == 0 ? 0 : x * Math.Log(y);

    // ln(1 + eᶻ) without overflow.
    private static double SoftPlus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));
}
