using Descent.Layers;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>One parameter's update, in stretches that the cores share.</summary>
/// <param name="rule">The update rule.</param>
internal sealed class UpdateWork(Optimizer rule) : ParallelWork
{
    private const int Stretch = 4096;              // three or four of these stay in the first cache
    private const int WorthASecondThread = 1 << 16;

    private float[] _theta = [], _gradient = [];
    private float[][] _memory = [];

    /// <summary>Updates a parameter.</summary>
    public void Run(Parameter parameter, float[][] memory)
    {
        (_theta, _gradient, _memory) = (parameter.Value.AsColumnMajorArray(), parameter.Gradient.AsColumnMajorArray(), memory);
        Run((_theta.Length + Stretch - 1) / Stretch, _theta.Length >= WorthASecondThread ? Threads : 1);
        (_theta, _gradient, _memory) = ([], [], []);
    }

    /// <inheritdoc/>
    protected override void RunTile(int tile)
    {
        var (from, count) = (tile * Stretch, Math.Min(Stretch, _theta.Length - (tile * Stretch)));
        rule.Update(_theta.AsSpan(from, count), _gradient.AsSpan(from, count), Part(0, from, count), Part(1, from, count));
    }

    private Span<float> Part(int memory, int from, int count) => memory < _memory.Length ? _memory[memory].AsSpan(from, count) : [];
}
