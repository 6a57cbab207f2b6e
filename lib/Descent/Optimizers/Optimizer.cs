using Descent.Layers;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>An update rule: changes each parameter θ by its gradient g = ∂L/∂θ.</summary>
/// <remarks>A rule says what happens to one stretch of numbers; stretches are shared among the cores, and none depends on another.</remarks>
public abstract class Optimizer
{
    private readonly Dictionary<Parameter, float[][]> _memory = [];
    private readonly UpdateWork _work;

    /// <summary>Starts a rule.</summary>
    /// <param name="learningRate">Learning rate η, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    protected Optimizer(float learningRate) => (LearningRate, _work) = (learningRate, new(this));

    /// <summary>Learning rate η; may be changed between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and finite.</exception>
    public float LearningRate
    {
        get;
        set => field = Guard.Positive(value, "learning rate");
    }

    /// <summary>Whether it has taken a step.</summary>
    internal virtual bool HasMoved => _memory.Count > 0;

    /// <summary>How many numbers the rule remembers for each number of a parameter.</summary>
    protected virtual int Memories => 0;

    /// <summary>Applies one update to each parameter from the gradient that the last backward pass left there.</summary>
    /// <param name="parameters">The parameters of one network, always the same ones.</param>
    public virtual void Step(IReadOnlyList<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Begin();
        for (var i = 0; i < parameters.Count; i++)
        {
            _work.Run(parameters[i], MemoryOf(parameters[i]));
        }
    }

    /// <summary>For a rule that wants the gradient elsewhere than at θ: moves the parameters there, and the trainer computes the gradient of the same batch again.</summary>
    /// <param name="parameters">The parameters, with the gradient at θ.</param>
    /// <returns>Whether they have been moved; then <see cref="Return"/> is called before <see cref="Step"/>.</returns>
    protected internal virtual bool Climb(IReadOnlyList<Parameter> parameters) => false;

    /// <summary>Moves the parameters back to θ, with the gradient that they have got meanwhile.</summary>
    /// <param name="parameters">The parameters.</param>
    protected internal virtual void Return(IReadOnlyList<Parameter> parameters)
    {
    }

    /// <summary>Called once before each step, for what depends on the number of the step.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Changes a stretch of a parameter.</summary>
    /// <param name="theta">θ, to be changed.</param>
    /// <param name="g">The gradient, as it is.</param>
    /// <param name="first">The first memory, 0 before the first step; empty for a rule without.</param>
    /// <param name="second">The second memory.</param>
    protected internal abstract void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second);

    private float[][] MemoryOf(Parameter parameter)
    {
        if (!_memory.TryGetValue(parameter, out var memory))
        {
            _memory[parameter] = memory = new float[Memories][];
            for (var i = 0; i < memory.Length; i++)
            {
                memory[i] = new float[parameter.Count];
            }
        }

        return memory;
    }
}
