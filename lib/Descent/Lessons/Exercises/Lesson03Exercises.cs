namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 03, from neuron to network.</summary>
internal static class Lesson03Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
