using Descent.Lessons;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

[Collection("course")]
public sealed class ExerciseTests(LessonRuns course)
{
    [Fact]
    public void Every_exercise_of_a_written_lesson_is_there_and_its_stub_is_reported_unsolved() => Assert.All(course.Lessons, lesson =>
    {
        var expected = Check.Exercises.Where(exercise => exercise.Id.StartsWith(lesson.Number + ".", StringComparison.Ordinal)).Select(exercise => exercise.Id);
        var reported = lesson.Journal.Where(entry => entry.Kind == "exercise").Distinct().ToList();
        Assert.Equal(expected, reported.Select(entry => entry.Id).Distinct());
        Assert.All(reported, entry => Assert.Equal("unsolved", entry.Status));
    });

    [Fact]
    public void With_the_printed_solutions_in_place_every_exercise_is_solved() => Assert.All(course.SolvedWithWrongLedger, lesson =>
    {
        Assert.Null(lesson.Result.Error);
        var others = lesson.Document.CodeCells.Except(CheckedCells.OfNumbers(lesson)).Select(cell => CheckedCells.Result(lesson, cell));
        Assert.All(others, cell => Assert.True(cell.Status is CellStatus.Passed or CellStatus.Skipped, cell.Message));

        var reported = lesson.Journal.Where(entry => entry.Kind == "exercise").ToList();
        Assert.Equal(lesson.Document.CodeCells.Count(cell => cell.Tags.Contains("exercise")), reported.Select(entry => entry.Id).Distinct().Count());
        Assert.All(reported, entry => Assert.Equal(("solved", entry.Id), (entry.Status, entry.Id)));
    });

    [Fact]
    public void A_stub_throws_only_when_it_is_called_and_no_later_cell_calls_it() => Assert.All(course.Lessons, lesson => Assert.All(
        lesson.Document.CodeCells.Where(cell => cell.Tags.Contains("exercise")), cell =>
        {
            Assert.Contains("throw new NotImplementedException()", cell.Source, StringComparison.Ordinal);
            Assert.True(lesson.Result.Cells.Single(result => result.Index == cell.Index).Status is CellStatus.Passed);
        }));
}
