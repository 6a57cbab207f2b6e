using Descent.Layers;
using Descent.Optimizers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The way of a search over a function of two parameters.</summary>
/// <param name="Name">What searched.</param>
/// <param name="Points">The start, and where each step led.</param>
/// <param name="Values">The function at each of them.</param>
public sealed record Trajectory(string Name, IReadOnlyList<(double X, double Y)> Points, IReadOnlyList<double> Values)
{
    /// <summary>The lowest value on the way, and where and after how many steps it was first met.</summary>
    public (double Value, (double X, double Y) Point, int Step) Best
    {
        get
        {
            var step = Enumerable.Range(0, Values.Count).MinBy(i => Values[i]);
            return (Values[step], Points[step], step);
        }
    }

    /// <summary>Lets one of the library's optimizers loose on a function: the code that trains networks, on one parameter θ of shape 2 × 1.</summary>
    /// <remarks>
    /// Parameters are single precision, and so are the recorded points; values are computed in double. A run that diverges ends at the last point with a finite value,
    /// so that it may be shorter than it was meant to be.
    /// </remarks>
    /// <param name="function">The function.</param>
    /// <param name="optimizer">A new optimizer: one that has taken steps would bring its memory along.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="name">What to call it; the optimizer's name where left out.</param>
    /// <param name="schedule">The learning rate at each step; the optimizer's own where left out.</param>
    /// <exception cref="ArgumentException">The optimizer has taken steps already, or the function has no finite value at the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no steps.</exception>
    public static Trajectory Record(PlaneFunction function, Optimizer optimizer, (double X, double Y) start, int steps, string? name = null, Schedule? schedule = null)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        var theta = new Parameter("θ", Matrix<float>.Build.Dense(2, 1, [(float)start.X, (float)start.Y]));
        PlaneGuard.Search("Trajectory.Record", function, At(theta), steps);
        name ??= optimizer.GetType().Name;
        if (optimizer.HasMoved)
        {
            throw new ArgumentException($"Trajectory.Record expects a new optimizer, got {name} after steps of its own, whose memory would change this run; create one for each run.", nameof(optimizer));
        }

        List<(double X, double Y)> points = [At(theta)];
        for (var step = 0; step < steps; step++)
        {
            optimizer.LearningRate = (float?)schedule?.At(step) ?? optimizer.LearningRate;
            (theta.Gradient[0, 0], theta.Gradient[1, 0]) = Single(function.Gradient(points[^1].X, points[^1].Y));
            optimizer.Step([theta]);
            if (!double.IsFinite(function.Value(At(theta).X, At(theta).Y)))
            {
                break;
            }

            points.Add(At(theta));
        }

        return new(name, points, [.. points.Select(at => function.Value(at.X, at.Y))]);
    }

    private static (double X, double Y) At(Parameter theta) => (theta.Value[0, 0], theta.Value[1, 0]);

    private static (float X, float Y) Single((double X, double Y) gradient) => ((float)gradient.X, (float)gradient.Y);
}
