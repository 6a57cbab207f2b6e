using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Learning;

/// <summary>What a learner's notebook has come to.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="Exercises">Its exercises in order.</param>
/// <param name="OtherFailures">What the cells around the exercises failed with.</param>
public sealed record NotebookOutcome(string Path, IReadOnlyList<ExerciseOutcome> Exercises, IReadOnlyList<string> OtherFailures)
{
    /// <summary>How many exercises are solved.</summary>
    public int Solved => Exercises.Count(exercise => exercise.State is ExerciseState.Solved);
}

/// <summary>Runs learners' notebooks and asks their checks.</summary>
/// <param name="cellTimeout">How long one cell may take: an endless loop is a typical wrong answer.</param>
public sealed class NotebookCheck(TimeSpan cellTimeout)
{
    /// <summary>How many exercises a notebook has.</summary>
    /// <exception cref="NotebookFormatException">It cannot be read.</exception>
    public static int CountExercises(string path) => ExercisePlace.In(NotebookReader.Read(path)).Count;

    /// <summary>Runs a notebook in fast mode, whole, since an exercise may use what the lesson declares; a cell that fails stops nothing but itself.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="progress">Hears about every cell.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<NotebookOutcome> RunAsync(string path, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("descent-check-");
        try
        {
            var journal = Path.Combine(folder.FullName, "journal.jsonl");
            var options = new RunOptions
            {
                Fast = true,
                KeepGoing = true,
                CellTimeout = cellTimeout,
                Environment = new Dictionary<string, string> { ["DESCENT_JOURNAL"] = journal },
            };
            var places = ExercisePlace.In(NotebookReader.Read(path));
            var result = (await new NotebookRunner(options).RunAsync([path], progress, cancellationToken).ConfigureAwait(false))[0];
            return Outcome(path, places, result, new ExerciseJournal(journal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static NotebookOutcome Outcome(string path, IReadOnlyList<ExercisePlace> places, NotebookResult result, ExerciseJournal journal)
    {
        var ofExercises = places.SelectMany(place => place.Answer.Append(place.Check)).Select(cell => cell.Index).ToHashSet();
        var others = result.Cells.Where(cell => cell.Status is CellStatus.Failed && !ofExercises.Contains(cell.Index));
        return new(path, [.. places.Select(place => ExerciseOutcome.Of(place, result, journal))], [.. others.Select(cell => cell.Message ?? $"cell {cell.Number} failed")]);
    }
}
