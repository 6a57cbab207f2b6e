using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>Measures of how sharp the place is where a network stands. They contradict one another: see what each depends on.</summary>
public static class Sharpness
{
    /// <summary>How much the loss rises, on average over random directions, at a distance: the mean of L(θ ± r·d) − L(θ).</summary>
    /// <remarks>With <see cref="DirectionScale.Filter"/> it does not depend on how a ReLU network's weights are scaled; with <see cref="DirectionScale.Unit"/> or without a scale it does. Source: Li et al., NeurIPS 2018.</remarks>
    /// <param name="model">The network; it is only read.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="data">The samples.</param>
    /// <param name="scale">How long the directions are made.</param>
    /// <param name="distance">r, positive.</param>
    /// <param name="seed">Where the directions come from.</param>
    /// <param name="planes">Two directions each, 1 or more.</param>
    /// <param name="cancellationToken">Stops between two points.</param>
    public static double Rise(
        Sequential model, Loss loss, Dataset data, DirectionScale scale, double distance, int seed, int planes = 3, CancellationToken cancellationToken = default)
    {
        Guard.Positive(distance, nameof(distance));
        Guard.AtLeast(planes, 1, nameof(planes));
        var random = new Random(seed);
        return Enumerable.Range(0, planes).Select(_ => Directions.Random(random.Next()).Scaled(scale).For(model)).ToList().Average(plane => (Rise(plane.U) + Rise(plane.V)) / 2);

        double Rise(Vector<float> direction)
        {
            var line = Landscape.Line(model, loss, direction, data, [-distance, 0, distance], cancellationToken);
            return ((line.Loss[0] + line.Loss[2]) / 2) - line.Loss[1];
        }
    }

    /// <summary>Keskar's sharpness: the largest rise in a box around θ, φ = 100·(max L(θ + y) − L(θ))/(1 + L(θ)) over |yᵢ| ≤ ε·(|θᵢ| + 1).</summary>
    /// <remarks>
    /// The maximum is looked for by gradient ascent within the box, from a random start: each step goes half the box's width by the gradient's signs, and the highest point on the way counts. What is found is a lower bound.
    /// It depends on the scale of the weights. Source: Keskar, Mudigere, Nocedal, Smelyanskiy and Tang, ICLR 2017.
    /// </remarks>
    /// <param name="model">The network; it is only read.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="data">The samples, in one batch.</param>
    /// <param name="epsilon">ε, positive.</param>
    /// <param name="seed">Where the start comes from.</param>
    /// <param name="steps">Steps of the ascent.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public static double Worst(Sequential model, Loss loss, Dataset data, double epsilon = 1e-3, int seed = 0, int steps = 10, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(data);
        Guard.Positive(epsilon, nameof(epsilon));
        var (theta, copy, random) = (ParameterVector.Of(model).AsArray(), model.Copy(), new Random(seed));
        float[] box = [.. theta.Select(entry => (float)(epsilon * (Math.Abs(entry) + 1)))];
        float[] y = [.. box.Select(side => side * ((2 * random.NextSingle()) - 1))];
        var (here, best) = (LossAt(new float[y.Length], out _), double.NegativeInfinity);
        for (var step = 0; step <= steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            best = Math.Max(best, LossAt(y, out var gradient));
            for (var i = 0; i < y.Length; i++)
            {
                y[i] = Math.Clamp(y[i] + (box[i] * Math.Sign(gradient[i])), -box[i], box[i]);
            }
        }

        return 100 * Math.Max(0, best - here) / (1 + here);

        double LossAt(float[] y, out Vector<float> gradient)
        {
            ParameterVector.Put(Vector<float>.Build.Dense([.. theta.Zip(y, (entry, step) => entry + step)]), copy);
            var (value, dOutput) = loss.Evaluate(copy.Forward(data.Inputs, Pass.Differentiate), data.Targets);
            copy.Backward(dOutput);
            gradient = Vector<float>.Build.Dense([.. copy.Parameters.SelectMany(parameter => parameter.Gradient.Entries.ToArray())]);
            return value;
        }
    }

    /// <summary>All of them for one network, to be put side by side with another's.</summary>
    /// <param name="model">The network; it is only read.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="data">The samples: a few thousand.</param>
    /// <param name="seed">Where directions, probes and start vectors come from.</param>
    /// <param name="cancellationToken">Stops between two measurements.</param>
    public static SharpnessReport Measure(Sequential model, Loss loss, Dataset data, int seed = 0, CancellationToken cancellationToken = default)
    {
        var filter = Rise(model, loss, data, DirectionScale.Filter, distance: 0.5, seed, cancellationToken: cancellationToken);
        var unit = Rise(model, loss, data, DirectionScale.Unit, distance: 5, seed, cancellationToken: cancellationToken);
        var worst = Worst(model, loss, data, seed: seed, cancellationToken: cancellationToken);
        var hessian = Curvature.Hessian(model, loss, data);
        return new(ParameterVector.Of(model).L2Norm(), filter, unit, hessian.Lanczos(1, seed).Values[0], hessian.Trace(probes: 30, seed), worst);
    }
}
