using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>Compares gradients with central differences (L(θᵢ + h) − L(θᵢ − h))/2h, computed in double precision.</summary>
/// <remarks>
/// The error of one entry is |g − d| / max(1, |g|, |d|). In double precision a right gradient stays below about 1e-8 away from kinks,
/// in single below about 1e-4; a forgotten factor is near 1. The network stays as it is, its stored gradients included; a backward pass afterwards needs a forward pass of its own.
/// </remarks>
public static class GradientCheck
{
    /// <summary>Checks any gradient against any function.</summary>
    /// <param name="function">The function L(θ).</param>
    /// <param name="theta">The point θ.</param>
    /// <param name="gradient">The gradient there, as computed by whatever is to be checked.</param>
    /// <param name="nameOf">Names an entry for the report; its position counted from 1 where left out.</param>
    /// <param name="step">The step h, relative to max(1, |θᵢ|).</param>
    /// <exception cref="ArgumentException">The gradient is not as long as θ.</exception>
    public static GradientCheckReport Compare(
        Func<Vector<double>, double> function, Vector<double> theta, Vector<double> gradient, Func<int, string>? nameOf = null, double step = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(theta);
        ArgumentNullException.ThrowIfNull(gradient);
        if (gradient.Count != theta.Count)
        {
            throw new ArgumentException($"Expected a gradient of {theta.Count} entries, one for each parameter, got {gradient.Count}.", nameof(gradient));
        }

        if (theta.Count == 0)
        {
            throw new ArgumentException("There is nothing to check: the network has no parameters.", nameof(theta));
        }

        var worst = new GradientCheckReport(theta.Count, -1, "", 0, 0);
        for (var i = 0; i < theta.Count; i++)
        {
            var difference = Difference(function, theta, i, step);
            var error = Math.Abs(gradient[i] - difference) / Math.Max(1, Math.Max(Math.Abs(gradient[i]), Math.Abs(difference)));
            error = double.IsNaN(error) ? double.PositiveInfinity : error;
            if (error > worst.WorstError)
            {
                worst = new(theta.Count, error, nameOf?.Invoke(i) ?? $"entry {i + 1}", gradient[i], difference);
            }
        }

        return worst;
    }

    /// <summary>Checks the exact gradient of a reference network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="targets">The targets, outputs × samples.</param>
    public static GradientCheckReport Run(ReferenceNetwork network, Loss loss, Matrix<double> x, Matrix<double> targets)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Compare(theta => network.At(theta).Differentiate(x, targets, loss).Loss, network.Theta,
            network.Differentiate(x, targets, loss).Gradient, network.NameOf);
    }

    /// <summary>Checks the single-precision backward pass of a network against double-precision differences.</summary>
    /// <param name="model">The network.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="batch">A few samples.</param>
    public static GradientCheckReport Run(Sequential model, Loss loss, Dataset batch)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(batch);
        var network = new ReferenceNetwork(model);
        var (x, targets) = (batch.Inputs.Map(v => (double)v), batch.Targets.Map(v => (double)v));
        return Compare(theta => network.At(theta).Differentiate(x, targets, loss).Loss, network.Theta,
            GradientOf(model, loss, batch), network.NameOf);
    }

    /// <summary>The central difference (f(m + h) − f(m − h))/2h in each entry of a matrix that a function reads, in the shape of the matrix.</summary>
    /// <param name="entries">The matrix m. One entry at a time is nudged up and down; afterwards each is what it was, to the last bit.</param>
    /// <param name="function">The function f, which reads <paramref name="entries"/>: <c>() => LossOf(w)</c>.</param>
    /// <param name="step">The step h, relative to max(1, |mᵢⱼ|).</param>
    public static Matrix<double> Differences(Matrix<double> entries, Func<double> function, double step = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(function);
        return Matrix<double>.Build.Dense(entries.RowCount, entries.ColumnCount, (i, j) =>
        {
            var (kept, h) = (entries[i, j], step * Math.Max(1, Math.Abs(entries[i, j])));
            try
            {
                entries[i, j] = kept + h;
                var up = function();
                entries[i, j] = kept - h;
                return (up - function()) / (2 * h);
            }
            finally
            {
                entries[i, j] = kept;
            }
        });
    }

    private static Vector<double> GradientOf(Sequential model, Loss loss, Dataset batch)
    {
        using var kept = new KeptGradients(model);
        model.Backward(loss.Evaluate(model.Forward(batch.Inputs, Pass.Differentiate), batch.Targets).Gradient);
        return Vector<double>.Build.DenseOfEnumerable(model.Parameters.SelectMany(p => p.Gradient.Enumerate()).Select(g => (double)g));
    }

    private static double Difference(Func<Vector<double>, double> function, Vector<double> theta, int i, double step)
    {
        var (h, shifted) = (step * Math.Max(1, Math.Abs(theta[i])), theta.Clone());
        shifted[i] = theta[i] + h;
        var up = function(shifted);
        shifted[i] = theta[i] - h;
        return (up - function(shifted)) / (2 * h);
    }
}
