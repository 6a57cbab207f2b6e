using System.Text.RegularExpressions;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Learning;

/// <summary>Where an exercise stands in a learner's notebook.</summary>
public enum ExerciseState
{
    /// <summary>It is right.</summary>
    Solved,

    /// <summary>Nothing is there yet.</summary>
    Unsolved,

    /// <summary>Something is there, and it is wrong.</summary>
    Wrong,

    /// <summary>The compiler does not understand what is there.</summary>
    DoesNotCompile,

    /// <summary>Its cells could not be run to their end.</summary>
    Failed,
}

/// <summary>What a check of a learner's notebook says of one exercise.</summary>
/// <param name="Id">The exercise, for example <c>05.3</c>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Message">What the check says; for a cell that failed: the cell, the line and why.</param>
/// <param name="Hint">The next hint with its number, if there is one left to give.</param>
public sealed partial record ExerciseOutcome(string Id, ExerciseState State, string Message, (int Number, string Text)? Hint = null)
{
    /// <summary>Says what one run of a notebook shows of an exercise.</summary>
    internal static ExerciseOutcome Of(ExercisePlace place, NotebookResult result, ExerciseJournal journal)
    {
        var said = journal.Of(place.Id);
        if (said is { Status: "solved" })
        {
            return new(place.Id, ExerciseState.Solved, said.Value.Message);
        }

        // The first cell that failed is the reason; what comes after it only misses what it should have declared.
        var cells = place.Answer.Append(place.Check).Select(cell => result.Cells.First(done => done.Index == cell.Index)).ToList();
        if (cells.Find(cell => cell.Status is CellStatus.Failed) is { } failed)
        {
            return new(place.Id, CompilerCode().IsMatch(failed.Message ?? "") ? ExerciseState.DoesNotCompile : ExerciseState.Failed, WithoutName(failed, result.Path));
        }

        if (said is not var (status, message, hints))
        {
            return new(place.Id, ExerciseState.Failed, result.Error ?? $"cell {cells[^1].Number} was not reached");
        }

        var read = journal.HintsRead(place.Id);
        return new(place.Id, status is "wrong" ? ExerciseState.Wrong : ExerciseState.Unsolved, message, read < hints.Count ? (read + 1, hints[read]) : null);
    }

    private static string WithoutName(CellResult cell, string path)
    {
        var (message, name) = (cell.Message ?? $"cell {cell.Number} failed", Path.GetFileName(path) + ", ");
        return message.StartsWith(name, StringComparison.Ordinal) ? message[name.Length..] : message;
    }

    [GeneratedRegex(@": CS\d{4} ")]
    private static partial Regex CompilerCode();
}
