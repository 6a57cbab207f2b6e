using Descent.Notebooks.Learning;

namespace Descent.Cli.Learning;

/// <summary>Says where a learner is: each exercise, a total, and what is next.</summary>
/// <param name="terminal">Where it writes.</param>
internal sealed class CheckReport(Terminal terminal)
{
    /// <summary>Writes the report.</summary>
    /// <param name="notebooks">The notebooks with their short names.</param>
    public void Write(IReadOnlyList<(NotebookOutcome Outcome, string Name)> notebooks)
    {
        foreach (var (outcome, name) in notebooks)
        {
            Line(name);
            foreach (var exercise in outcome.Exercises)
            {
                Line(Sentence(exercise), "  ");
                if (exercise.Hint is { } hint)
                {
                    Line($"Hint {hint.Number}: {hint.Text}", "    ");
                }
            }

            foreach (var failure in outcome.OtherFailures)
            {
                Line($"! a cell of the lesson failed: {failure}", "  ");
            }
        }

        var total = notebooks.Sum(notebook => notebook.Outcome.Exercises.Count);
        terminal.WriteLine($"{notebooks.Sum(notebook => notebook.Outcome.Solved)} of {total} solved.");
        Line(Next(notebooks));
    }

    private static string Sentence(ExerciseOutcome exercise) => exercise.State switch
    {
        ExerciseState.Solved => $"✓ {exercise.Id} solved.",
        ExerciseState.Unsolved => $"○ {exercise.Id} not solved yet. {exercise.Message}",
        ExerciseState.Wrong => $"✗ {exercise.Id} not yet. {exercise.Message}",
        ExerciseState.DoesNotCompile => $"✗ {exercise.Id} does not compile: {exercise.Message}",
        _ => $"✗ {exercise.Id} could not be checked: {exercise.Message}",
    };

    private string Next(IReadOnlyList<(NotebookOutcome Outcome, string Name)> notebooks)
    {
        foreach (var (outcome, name) in notebooks)
        {
            if (outcome.Exercises.FirstOrDefault(exercise => exercise.State is not ExerciseState.Solved) is { } next)
            {
                return $"Next: {next.Id} in {name}";
            }
        }

        var last = notebooks[^1].Outcome.Path;
        return NextLesson.After(last, terminal.Directory) switch
        {
            null => "That was the last lesson.",
            var lesson when Path.GetDirectoryName(lesson) == Path.GetDirectoryName(last) => $"Next: {terminal.Relative(lesson)}",
            var lesson => $"Next: descent exercises {terminal.Relative(Path.GetDirectoryName(last)!)} {Path.GetFileName(lesson)[..2]} makes your copy of {Path.GetFileNameWithoutExtension(lesson)}",
        };
    }

    private void Line(string text, string indent = "") => terminal.WriteLine(indent + OneLine.Of(text));
}
