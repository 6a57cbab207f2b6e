using Descent.Lessons.Exercises;

namespace Descent.Lessons;

/// <summary>Checks of what a learner wrote.</summary>
public static class Check
{
    /// <summary>Every exercise of the course, by lesson.</summary>
    public static IReadOnlyList<Exercise> Exercises { get; } =
    [
        .. Lesson00Exercises.All, .. Lesson01Exercises.All, .. Lesson02Exercises.All, .. Lesson03Exercises.All, .. Lesson04Exercises.All, .. Lesson05Exercises.All,
        .. Lesson06Exercises.All, .. Lesson07Exercises.All, .. Lesson08Exercises.All, .. Lesson09Exercises.All, .. Lesson10Exercises.All, .. Lesson11Exercises.All, .. Lesson12Exercises.All,
        .. Lesson13Exercises.All, .. Lesson14Exercises.All, .. Lesson15Exercises.All, .. Lesson16Exercises.All,
    ];

    /// <summary>Tries a learner's function. It never throws for a wrong answer, so that Run All flows.</summary>
    /// <param name="id">The exercise, for example <c>05.3</c>.</param>
    /// <param name="answer">The function: pass it by its name, without parentheses.</param>
    /// <returns>Solved, wrong (and why), or unsolved.</returns>
    /// <exception cref="KeyNotFoundException">There is no such exercise.</exception>
    public static ExerciseReport Exercise(string id, Delegate answer)
    {
        var exercise = Find(id);
        var report = exercise.Check(answer);
        Journal.Write(new { kind = "exercise", id, status = report.Status.ToString().ToLowerInvariant(), message = report.Message, hints = exercise.Hints });
        return report;
    }

    /// <summary>Asserts what a lesson says of its own computation.</summary>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="claim">What is so, one sentence.</param>
    /// <exception cref="CheckException">It is not.</exception>
    public static void That(bool holds, string claim)
    {
        if (!holds)
        {
            throw new CheckException($"The lesson says: {claim} Its own computation says no.");
        }

        Journal.Write(new { kind = "assertion", id = claim, holds });
    }

    /// <summary>A hint.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="number">1, 2 or 3: from a nudge to nearly the answer.</param>
    /// <exception cref="KeyNotFoundException">There is no such exercise.</exception>
    public static string Hint(string id, int number = 1)
    {
        var hints = Find(id).Hints;
        Journal.Write(new { kind = "hint", id, number });
        return number >= 1 && number <= hints.Count ? hints[number - 1] : $"There are {hints.Count} hints for {id}: 1 to {hints.Count}.";
    }

    private static Exercise Find(string id) => Exercises.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new KeyNotFoundException($"There is no exercise {id}. Ids look like 05.3: the lesson, then the exercise's number in it.");
}
