using System.Text.RegularExpressions;
using Descent.Lessons;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

[Collection("course")]
public sealed partial class ExerciseTests(Course course)
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
    public async Task With_the_printed_solutions_in_place_every_exercise_is_solved()
    {
        foreach (var lesson in course.Lessons)
        {
            var exercises = lesson.Document.CodeCells.Where(cell => cell.Tags.Contains("exercise")).ToList();
            var solutions = exercises.ToDictionary(cell => cell.Index, cell => Solution(lesson.Document, cell));
            var copy = course.WriteCopy(lesson.Document, cell => solutions.GetValueOrDefault(cell.Index, cell.Source));
            var run = await course.RunAsync(copy, lesson.Number + "-solved", new RunOptions());

            Assert.True(run.Result.Passed, string.Join('\n', run.Result.Cells.Select(cell => cell.Message).OfType<string>().Prepend(run.Result.Error ?? "")));
            Assert.Equal(exercises.Count, run.Journal.Where(entry => entry.Kind == "exercise").Select(entry => entry.Id).Distinct().Count());
            Assert.All(run.Journal.Where(entry => entry.Kind == "exercise"), entry => Assert.Equal(("solved", entry.Id), (entry.Status, entry.Id)));
        }
    }

    [Fact]
    public void A_stub_throws_only_when_it_is_called_and_no_later_cell_calls_it() => Assert.All(course.Lessons, lesson => Assert.All(
        lesson.Document.CodeCells.Where(cell => cell.Tags.Contains("exercise")), cell =>
        {
            Assert.Contains("throw new NotImplementedException()", cell.Source, StringComparison.Ordinal);
            Assert.True(lesson.Result.Cells.Single(result => result.Index == cell.Index).Status is CellStatus.Passed);
        }));

    // The solution stands in the Markdown cell after the check cell, as the only C# fence in it.
    private static string Solution(NotebookDocument document, NotebookCell exercise)
    {
        var markdown = document.Cells.Skip(exercise.Index + 1).First(cell => cell.Kind is CellKind.Markdown);
        Assert.Contains("solution", markdown.Tags);
        Assert.Contains("<details>", markdown.Source, StringComparison.Ordinal);
        return Assert.Single(Fence().Matches(markdown.Source)).Groups["code"].Value;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
