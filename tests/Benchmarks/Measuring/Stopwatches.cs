using System.Diagnostics;

namespace Descent.Benchmarks;

/// <summary>How long something takes.</summary>
internal static class Stopwatches
{
    /// <summary>Seconds that one call takes: the median of several rounds, each of as many calls as fill a few milliseconds.</summary>
    /// <param name="action">The call.</param>
    /// <param name="rounds">Rounds.</param>
    public static double Seconds(Action action, int rounds = 15)
    {
        action();
        action();
        var calls = 1;
        while (Time(action, calls) < 0.01)
        {
            calls *= 2;
        }

        return Median([.. Enumerable.Range(0, rounds).Select(_ => Time(action, calls) / calls)]);
    }

    /// <summary>The middle one.</summary>
    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static double Time(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
