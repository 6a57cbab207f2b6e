namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 01, neuron and activations.</summary>
internal static class Lesson01Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [];
}
