using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Landscapes;

/// <summary>The same descent from several places: each finds the valley it starts in, and one of them may be the deepest.</summary>
public static class MultiStart
{
    /// <summary>Descends from random places: <c>MultiStart.Minimize(PlaneFunction.Himmelblau, () => new Sgd(0.01f), starts: 12, steps: 200, new Random(1)).MinBy(run => run.Best.Value)</c>.</summary>
    /// <param name="function">The function; starts are uniform over its part worth a look.</param>
    /// <param name="optimizer">Makes a new optimizer for each run.</param>
    /// <param name="starts">How many runs.</param>
    /// <param name="steps">How many steps in each.</param>
    /// <param name="random">Draws the starts, x before y.</param>
    /// <returns>The runs in the order of their starts.</returns>
    /// <exception cref="ArgumentException">The function has no finite value at a start, or two runs share an optimizer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no starts, or no steps.</exception>
    public static IReadOnlyList<Trajectory> Minimize(PlaneFunction function, Func<Optimizer> optimizer, int starts, int steps, Random random)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(random);
        Guard.AtLeast(starts, 1, nameof(starts));
        return [.. Enumerable.Range(1, starts).Select(run =>
        {
            (double X, double Y) start = (Draw(function.X), Draw(function.Y));
            return Trajectory.Record(function, optimizer(), start, steps, $"start {run}");
        })];

        double Draw((double From, double To) range) => range.From + ((range.To - range.From) * random.NextDouble());
    }
}
