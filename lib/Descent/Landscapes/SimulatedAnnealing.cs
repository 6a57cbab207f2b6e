using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Landscapes;

/// <summary>A random walk that prefers down to up, the more so the colder it is: it roams first and settles later.</summary>
/// <remarks>
/// Each step proposes a place nearby. Lower is always taken; higher by Δ with probability e^{−Δ/T}. No gradient is needed, and no minimum is promised.
/// Sources: Metropolis et al., J. Chem. Phys. 21 (1953); Kirkpatrick, Gelatt and Vecchi, Science 220 (1983).
/// </remarks>
public static class SimulatedAnnealing
{
    /// <summary>Anneals: <c>SimulatedAnnealing.Minimize(PlaneFunction.Rastrigin, (4, 3), new ExponentialDecay(10, 0.005), 2000, new Random(1))</c>.</summary>
    /// <param name="function">The function; its gradient is not asked for.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="temperatures">The temperature T at each step, in the unit of the function; at 0 nothing higher is taken.</param>
    /// <param name="steps">How many proposals.</param>
    /// <param name="random">Draws the proposals and decides on them; each step takes five draws, whatever the temperature.</param>
    /// <param name="reach">Standard deviation of a proposal along x and along y, positive and finite.</param>
    /// <returns>The start and the place after each step, which stays where a proposal was refused.</returns>
    /// <exception cref="ArgumentException">The function has no finite value at the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no steps, or the reach is not positive.</exception>
    public static Trajectory Minimize(PlaneFunction function, (double X, double Y) start, Schedule temperatures, int steps, Random random, double reach = 0.5)
    {
        ArgumentNullException.ThrowIfNull(temperatures);
        ArgumentNullException.ThrowIfNull(random);
        PlaneGuard.Search("SimulatedAnnealing.Minimize", function, start, steps);
        Guard.Positive(reach, nameof(reach));
        List<(double X, double Y)> points = [start];
        List<double> values = [function.Value(start.X, start.Y)];
        for (var step = 0; step < steps; step++)
        {
            var (x, y) = points[^1];
            (double X, double Y) proposal = (x + (reach * random.NextGaussian()), y + (reach * random.NextGaussian()));
            var value = function.Value(proposal.X, proposal.Y);
            var chance = Math.Exp((values[^1] - value) / temperatures.At(step));
            var isTaken = random.NextDouble() < chance;
            points.Add(isTaken ? proposal : points[^1]);
            values.Add(isTaken ? value : values[^1]);
        }

        return new("annealing", points, values);
    }
}
