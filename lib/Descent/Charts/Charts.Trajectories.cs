using Descent.Landscapes;
using Descent.Numerics;

namespace Descent.Plotting;

public static partial class Charts
{
    // On powers of ten a minimum of value 0 has no place: this far below the top of the picture all is one colour.
    private const double Deep = 1e-5;

    /// <summary>
    /// Searches on the level lines of their function: <c>Charts.Trajectories("Momentum takes the bend", function, plain, momentum)</c>. A mark on each path is where it ended, crosses are known minima.
    /// </summary>
    /// <param name="title">The finding.</param>
    /// <param name="function">The function; the picture shows its part worth a look.</param>
    /// <param name="trajectories">Searches on it.</param>
    /// <exception cref="ArgumentException">There are no trajectories.</exception>
    public static Figure Trajectories(string title, PlaneFunction function, params Trajectory[] trajectories) =>
        After(title, function, Checked("Charts.Trajectories", function, trajectories), int.MaxValue, PlaneGrid(function));

    /// <summary>A race: the same picture after so many steps of each search, with a slider.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="function">The function.</param>
    /// <param name="trajectories">Searches on it; one that ended early waits where it ended.</param>
    /// <param name="every">Steps from one frame to the next.</param>
    /// <param name="start">The frame that is shown at first, zero-based; the last where left out.</param>
    /// <exception cref="ArgumentException">There are no trajectories, or none that takes a step.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Less than one step from frame to frame, or there is no such frame.</exception>
    public static Figure TrajectoryFrames(string title, PlaneFunction function, IReadOnlyList<Trajectory> trajectories, int every = 1, int? start = null)
    {
        Guard.AtLeast(every, 1, nameof(every));
        var last = Checked("Charts.TrajectoryFrames", function, trajectories).Max(one => one.Points.Count) - 1;
        List<int> moments = [.. Enumerable.Range(0, (last / every) + 1).Select(i => i * every), .. last % every == 0 ? [] : new[] { last }];
        var field = PlaneGrid(function);
        return Frames(title, "step", [.. moments.Select(step => ($"{step}", After(StandingsAfter(step, trajectories), function, trajectories, step, field)))], start ?? moments.Count - 1);
    }

    private static IReadOnlyList<Trajectory> Checked(string chart, PlaneFunction function, IReadOnlyList<Trajectory> trajectories)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(trajectories);
        return trajectories.Count > 0 && trajectories.All(one => one.Points.Count > 0)
            ? trajectories
            : throw new ArgumentException($"{chart} expects at least one trajectory with a point, got {trajectories.Count} trajectories; record one with Trajectory.Record.", nameof(trajectories));
    }

    private static string StandingsAfter(int step, IReadOnlyList<Trajectory> trajectories) =>
        $"Step {step}: {string.Join(", ", trajectories.Select(one => $"{one.Name} at {NumberText.Significant(one.Values[Math.Min(step, one.Values.Count - 1)], 3)}"))}";

    private static Figure After(string title, PlaneFunction function, IReadOnlyList<Trajectory> trajectories, int step, ContourMark field)
    {
        var looks = SeriesStyle.For([.. trajectories.Select(one => one.Name)]);
        List<Mark> marks = [field];
        marks.AddRange(trajectories.Select((one, i) =>
        {
            var seen = one.Points.Take(step == int.MaxValue ? step : step + 1).ToList();
            return new LineMark(one.Name, [.. seen.Select(at => at.X)], [.. seen.Select(at => at.Y)], looks[i]);
        }));

        // Long paths have no marks of their own: here is where they have got to.
        marks.AddRange(marks.OfType<LineMark>().Select(path => new MarkersMark("", [path.X[^1]], [path.Y[^1]], path.Look)).ToList());
        if (function.Minima.Count > 0)
        {
            marks.Add(new MarkersMark("minimum", [.. function.Minima.Select(at => at.X)], [.. function.Minima.Select(at => at.Y)], new("#808080", Symbol: "cross")));
        }

        return new(title, [new(Axis.Linear(function.Axes.X, function.X.From, function.X.To), Axis.Linear(function.Axes.Y, function.Y.From, function.Y.To), marks)]);
    }

    private static ContourMark PlaneGrid(PlaneFunction function)
    {
        var grid = Grid.Of(function.X.From, function.X.To, function.Y.From, function.Y.To, function.Value, points: 61);
        return function.IsSteep
            ? new(grid with { Z = grid.Z.PointwiseMaximum(Deep * grid.Z.Enumerate().Max()) }, Axis.Log("value"))
            : new(grid, "value");
    }
}
