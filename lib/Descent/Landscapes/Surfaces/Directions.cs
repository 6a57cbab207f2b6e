using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>
/// A recipe for the two directions u and v of a plane in parameter space: <c>Directions.Random(seed: 1).FilterNormalized()</c>. What it makes depends on the seed and the network alone.
/// </summary>
/// <remarks>
/// Random directions are Gaussian: in a million dimensions two of them are as good as orthogonal. Biases, and what a <see cref="BatchNorm"/> learns, stay where they are unless <see cref="WithBiases"/> says otherwise.
/// Source: Li, Xu, Taylor, Studer and Goldstein, Visualizing the loss landscape of neural nets, NeurIPS 2018.
/// </remarks>
public sealed record Directions
{
    private readonly Func<Sequential, (float[] U, float[] V)> _make;

    private Directions(Func<Sequential, (float[] U, float[] V)> make) => _make = make;

    /// <summary>How long the directions are made.</summary>
    public DirectionScale Scale { get; private init; }

    /// <summary>Whether biases move, too.</summary>
    public bool MovesBiases { get; private init; }

    /// <summary>The layers that move, by their place in the network; <see langword="null"/> where all do.</summary>
    public IReadOnlyList<int>? Layers { get; private init; }

    /// <summary>Whether batch normalization uses, at each point of a plane, the statistics that the samples have there, instead of its running ones.</summary>
    public bool StatisticsOfEachPoint { get; private init; }

    /// <summary>Two Gaussian directions.</summary>
    /// <param name="seed">Where they come from: the same seed gives the same raw numbers, whatever is done to them afterwards.</param>
    public static Directions Random(int seed) => new(model =>
    {
        var random = new Random(seed);
        return (Gaussian(random, model.ParameterCount), Gaussian(random, model.ParameterCount));
    });

    /// <summary>Two given directions, such as eigenvectors of a Hessian or the way from one network to another. Biases move as they say.</summary>
    /// <param name="u">The first, an entry for each parameter in the network's order, each matrix column after column.</param>
    /// <param name="v">The second.</param>
    public static Directions Of(Vector<float> u, Vector<float> v)
    {
        ArgumentNullException.ThrowIfNull(u);
        ArgumentNullException.ThrowIfNull(v);
        return new(model => u.Count == model.ParameterCount && v.Count == u.Count
            ? (u.ToArray(), v.ToArray())
            : throw new ArgumentException($"Expected directions with an entry for each of {model.ParameterCount} parameters, got {u.Count} and {v.Count}."))
        { MovesBiases = true };
    }

    /// <summary>Each unit's incoming weights get the length that they have in the network: ‖dᵢ‖ = ‖wᵢ‖ for each row of W. A step of 1 is then as long for every unit, however its network is scaled.</summary>
    public Directions FilterNormalized() => this with { Scale = DirectionScale.Filter };

    /// <summary>Each weight matrix gets the length that it has in the network: ‖D‖ = ‖W‖.</summary>
    public Directions LayerNormalized() => this with { Scale = DirectionScale.Layer };

    /// <summary>The whole direction gets length 1.</summary>
    public Directions UnitLength() => this with { Scale = DirectionScale.Unit };

    /// <summary>The same directions, made as long as a scale says.</summary>
    /// <param name="scale">The scale.</param>
    public Directions Scaled(DirectionScale scale) => this with { Scale = scale };

    /// <summary>Biases move, too; when filters are normalized, a unit's bias is one of its weights.</summary>
    public Directions WithBiases() => this with { MovesBiases = true };

    /// <summary>Only these layers move.</summary>
    /// <param name="layers">Their places in the network, from 0.</param>
    public Directions OnlyLayers(params int[] layers) => this with { Layers = [.. layers ?? throw new ArgumentNullException(nameof(layers))] };

    /// <summary>
    /// Batch normalization right after the first layer that moves uses, at each point of a plane, the exact mean and variance of all the plane's samples there, as if they were one batch.
    /// Without this it uses its running ones, which belong to the middle: far from it, a surface then shows statistics that are out of date more than it shows the weights.
    /// </summary>
    public Directions WithStatisticsOfEachPoint() => this with { StatisticsOfEachPoint = true };

    /// <summary>u and v for a network.</summary>
    /// <param name="model">The network.</param>
    /// <exception cref="ArgumentException">Given directions have another length, or a layer to move is not there or has no parameters.</exception>
    public (Vector<float> U, Vector<float> V) For(Sequential model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (u, v) = _make(model);
        var scaling = new DirectionScaling(model, this);
        return (Vector<float>.Build.Dense(scaling.Apply(u)), Vector<float>.Build.Dense(scaling.Apply(v)));
    }

    private static float[] Gaussian(Random random, int count)
    {
        var entries = new float[count];
        for (var i = 0; i < count; i++)
        {
            entries[i] = (float)random.NextGaussian();
        }

        return entries;
    }
}
