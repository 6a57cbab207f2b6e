namespace Descent.Lessons;

/// <summary>How a lesson is being run.</summary>
public static class Lesson
{
    /// <summary>
    /// Whether to take fewer epochs and points: the environment says <c>DESCENT_FAST=1</c>. Tests do; the conclusions must hold either way.
    /// </summary>
    public static bool Fast => Environment.GetEnvironmentVariable("DESCENT_FAST") == "1";

    /// <summary>One of two values, by <see cref="Fast"/>: <c>var epochs = Lesson.Pick(fast: 3, full: 30);</c></summary>
    /// <param name="fast">The value for a quick run.</param>
    /// <param name="full">The value for a full run.</param>
    public static T Pick<T>(T fast, T full) => Fast ? fast : full;
}
