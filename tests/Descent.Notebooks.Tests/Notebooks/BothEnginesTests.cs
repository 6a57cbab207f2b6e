using System.Text.Json.Nodes;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>The lessons do the same in our own engine and in .NET Interactive's kernel.</summary>
[Collection("course")]
public sealed class BothEnginesTests(LessonRuns course)
{
    [Fact]
    public void Every_lesson_passes_on_both_engines_cell_by_cell() => Assert.All(Pairs(), pair =>
    {
        Assert.Equal([], Failures(pair.Own));
        Assert.Equal([], Failures(pair.Interactive));
        Assert.Equal(pair.Own.Result.Cells.Select(Outcome), pair.Interactive.Result.Cells.Select(Outcome));
    });

    [Fact]
    public void It_checks_the_same_claims_with_equal_values() =>
        Assert.All(Pairs(), pair => Journals.AssertSame(pair.Own.Journal, pair.Interactive.Journal));

    // Plotly's own type comes from our engine only: the kernel would send it as text, which VS Code prefers and cannot draw.
    [Fact]
    public void Each_cell_shows_the_same_forms_but_for_plotly() => Assert.All(Pairs(), pair => Assert.Equal(
        Forms(pair.Own).Select(forms => forms.Replace("application/vnd.plotly.v1+json ", "", StringComparison.Ordinal)), Forms(pair.Interactive)));

    [Theory]
    [InlineData("05", "pairings")]
    public void A_table_shows_itself_as_HTML_and_as_text(string lesson, string cell)
    {
        Assert.SkipUnless(course.Lessons.Any(run => run.Number == lesson), $"This run leaves out lesson {lesson}.");
        var run = Pairs().Single(pair => pair.Own.Number == lesson).Interactive;
        var number = run.Result.Cells.Single(result => result.Id == cell).Number;

        Assert.EndsWith("execute_result: text/html text/plain", Forms(run)[number - 1], StringComparison.Ordinal);
    }

    private List<(RunLesson Own, RunLesson Interactive)> Pairs()
    {
        Assert.SkipUnless(course.WithoutInteractive is "", course.WithoutInteractive);
        Assert.Equal(course.Lessons.Count, course.Interactive.Count);
        return [.. course.Lessons.Zip(course.Interactive)];
    }

    private static IEnumerable<string?> Failures(RunLesson run) => run.Result.Cells
        .Where(cell => cell.Status is CellStatus.Failed or CellStatus.NotRun).Select(cell => cell.Message).Concat(run.Result.Error is { } error ? [error] : []);

    private static (string, CellStatus, string?) Outcome(CellResult cell) => (cell.Id, cell.Status, cell.Message);

    private static List<string> Forms(RunLesson run)
    {
        var cells = (JsonArray)JsonNode.Parse(File.ReadAllText(run.Result.ExecutedCopy!))!["cells"]!;
        return [.. run.Result.Cells.Select(cell => string.Join("; ", ((JsonArray)cells[cell.Index]!["outputs"]!).Select(Form)))];
    }

    private static string Form(JsonNode? output) =>
        $"{output!["output_type"]}: {string.Join(' ', (output["data"] as JsonObject ?? []).Select(form => form.Key))}{output["name"]}";
}
