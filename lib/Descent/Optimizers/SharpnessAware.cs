using System.Numerics.Tensors;
using Descent.Layers;
using Descent.Numerics;
using Descent.Training;

namespace Descent.Optimizers;

/// <summary>Sharpness-aware minimization around any other rule: the gradient is taken not at θ but where the loss is highest nearby, at θ + ρ·g/‖g‖, and then θ is updated with it.</summary>
/// <remarks>
/// Each update costs two gradients of the same batch, with the same units dropped. A <see cref="Trainer"/> computes the second; whoever calls <see cref="Optimizer.Step"/> alone gets the inner rule.
/// Source: Foret, Kleiner, Mobahi and Neyshabur, Sharpness-aware minimization for efficiently improving generalization, ICLR 2021.
/// </remarks>
/// <param name="rule">The rule that updates θ.</param>
/// <param name="radius">ρ, positive: how far to climb.</param>
/// <exception cref="ArgumentOutOfRangeException">The radius is not positive and finite.</exception>
public sealed class SharpnessAware(Optimizer rule, float radius = 0.05f) : Optimizer((rule ?? throw new ArgumentNullException(nameof(rule))).LearningRate)
{
    private readonly Dictionary<Parameter, float[]> _before = [];

    /// <summary>ρ.</summary>
    public float Radius { get; } = Guard.Positive(radius, nameof(radius));

    /// <inheritdoc/>
    internal override bool HasMoved => rule.HasMoved;

    /// <inheritdoc/>
    public override void Step(IReadOnlyList<Parameter> parameters)
    {
        rule.LearningRate = LearningRate;
        rule.Step(parameters);
    }

    /// <inheritdoc/>
    protected internal override bool Climb(IReadOnlyList<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var norm = GradientNorm.Of(parameters);
        if (!(norm > 0 && double.IsFinite(norm)))
        {
            return false;
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            var theta = parameters[i].Value.Entries;
            theta.CopyTo(Kept(parameters[i]));
            TensorPrimitives.MultiplyAdd(parameters[i].Gradient.Entries, (float)(Radius / norm), theta, theta);
        }

        return true;
    }

    /// <inheritdoc/>
    protected internal override void Return(IReadOnlyList<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        for (var i = 0; i < parameters.Count; i++)
        {
            Kept(parameters[i]).CopyTo(parameters[i].Value.Entries);
        }
    }

    /// <inheritdoc/>
    protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second) => rule.Update(theta, g, first, second);

    private float[] Kept(Parameter parameter)
    {
        if (!_before.TryGetValue(parameter, out var kept))
        {
            _before[parameter] = kept = new float[parameter.Count];
        }

        return kept;
    }
}
