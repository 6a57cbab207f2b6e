using Descent.Landscapes;
using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>One field of optimizers on several functions at once: after so many steps, where is each of them?</summary>
public static class RaceView
{
    // From one moment to the next the slider goes so much further: single steps at first, where most happens.
    private const double Growth = 1.3;

    /// <summary>A panel for each function with the paths up to a step; one slider moves them all. The searches stand in the same order on each, and have the same looks. One that leaves its picture waits where it left.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="shown">The step that is shown at first; the slider stops there, too.</param>
    /// <param name="races">Functions with the searches on them.</param>
    /// <exception cref="ArgumentException">There are no races, or one has no searches.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No search has so many steps.</exception>
    public static Figure Of(string title, int shown, params (PlaneFunction Function, IReadOnlyList<Trajectory> Searches)[] races)
    {
        ArgumentNullException.ThrowIfNull(races);
        if (races.Length is 0 || races.Any(race => race.Searches.Count is 0))
        {
            throw new ArgumentException("RaceView.Of expects races with at least one search each, got none; record one with Trajectory.Record.", nameof(races));
        }

        var last = races.Max(race => race.Searches.Max(search => search.Points.Count)) - 1;
        if (shown < 0 || shown > last)
        {
            throw new ArgumentOutOfRangeException(nameof(shown), $"RaceView.Of expects a step from 0 to {last}, got {shown}.");
        }

        var moments = Moments(shown, last);
        return Charts.Frames(title, "step", [.. moments.Select(step => ($"{step}", At(step, races)))], moments.IndexOf(shown)) with
        {
            Caption = "All searches of a panel start at the same place. The mark on a path is where its search has got to, a cross is the minimum. The looks are the same in each panel.",
        };
    }

    private static List<int> Moments(int shown, int last)
    {
        SortedSet<int> moments = [shown, last];
        for (var step = 0; step < last; step = Math.Max(step + 1, (int)(Growth * step)))
        {
            moments.Add(step);
        }

        return [.. moments];
    }

    // The names stand once, over the first panel; the searches of the others have the same looks in the same order.
    private static Figure At(int step, IReadOnlyList<(PlaneFunction Function, IReadOnlyList<Trajectory> Searches)> races)
    {
        var seen = races.Select(race => (race.Function, Searches: race.Searches.Select(search => Until(step, search, race.Function)).ToList())).ToList();
        return Charts.Beside(
            $"Lowest after step {step}: {string.Join(", ", races.Select(race => $"{Lowest(step, race.Searches)} ({race.Function.Name})"))}",
            [.. seen.Select((race, panel) => Bare(Charts.Trajectories("", race.Function, [.. race.Searches.Select(search => panel == 0 ? search : search with { Name = "" })])))]);
    }

    private static Figure Bare(Figure figure) => figure with { Panels = [.. figure.Panels.Select(panel => panel with { Marks = [.. panel.Marks.Select(Bare)] })] };

    // The level lines tell their values, and the caption tells what the cross is.
    private static Mark Bare(Mark mark) => mark switch
    {
        ContourMark field => field with { HasBar = false },
        MarkersMark markers => markers with { Name = "" },
        _ => mark,
    };

    // Whoever has left the picture goes on falling outside. At the start all are level.
    private static string Lowest(int step, IReadOnlyList<Trajectory> searches)
    {
        double ValueOf(Trajectory search) => search.Values[Math.Min(step, search.Values.Count - 1)];
        var lowest = searches.MinBy(ValueOf)!;
        return searches.All(search => ValueOf(search) == ValueOf(lowest)) ? "all" : lowest.Name;
    }

    private static Trajectory Until(int step, Trajectory search, PlaneFunction function)
    {
        var inside = search.Points.TakeWhile(at => at.X >= function.X.From && at.X <= function.X.To && at.Y >= function.Y.From && at.Y <= function.Y.To).Count();
        var count = Math.Clamp(step + 1, 1, Math.Max(1, inside));
        return search with { Points = [.. search.Points.Take(count)], Values = [.. search.Values.Take(count)] };
    }
}
