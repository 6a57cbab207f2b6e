namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 04, losses.</summary>
internal static class Lesson04Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
