namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 00, start here.</summary>
internal static class Lesson00Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
