namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 02, the perceptron.</summary>
internal static class Lesson02Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
