using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The parameters of a network as one long vector θ, in the network's order, each matrix column after column.</summary>
public static class ParameterVector
{
    /// <summary>θ, a copy: what one records along a training.</summary>
    /// <param name="model">The network.</param>
    public static Vector<float> Of(Sequential model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (theta, at) = (new float[model.ParameterCount], 0);
        foreach (var parameter in model.Parameters)
        {
            parameter.Value.Entries.CopyTo(theta.AsSpan(at));
            at += parameter.Count;
        }

        return Vector<float>.Build.Dense(theta);
    }

    /// <summary>Writes θ into a network: it stands there now.</summary>
    /// <param name="theta">θ, an entry for each parameter.</param>
    /// <param name="model">The network to change.</param>
    /// <exception cref="ArgumentException">θ has another length.</exception>
    public static void Put(Vector<float> theta, Sequential model)
    {
        ArgumentNullException.ThrowIfNull(theta);
        ArgumentNullException.ThrowIfNull(model);
        if (theta.Count != model.ParameterCount)
        {
            throw new ArgumentException($"Expected θ with an entry for each of {model.ParameterCount} parameters, got {theta.Count}.", nameof(theta));
        }

        var (entries, at) = (theta.AsArray() ?? theta.ToArray(), 0);
        foreach (var parameter in model.Parameters)
        {
            entries.AsSpan(at, parameter.Count).CopyTo(parameter.Value.Entries);
            at += parameter.Count;
        }
    }

    /// <summary>θ of one network minus θ of another: the way between them.</summary>
    /// <param name="from">Where the way begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <exception cref="ArgumentException">The networks have other layers than one another.</exception>
    public static Vector<float> Way(Sequential from, Sequential to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var shapes = (Shapes(from), Shapes(to));
        return shapes.Item1 == shapes.Item2
            ? Of(to) - Of(from)
            : throw new ArgumentException($"There is a straight way only between networks of the same shape, got parameters {shapes.Item1} and {shapes.Item2}.", nameof(to));
    }

    private static string Shapes(Sequential model) => string.Join(", ", model.Parameters);
}
