using System.Text.Json.Nodes;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Interactive.Tests;

public sealed class Lesson05Tests(Lesson05 lesson) : IClassFixture<Lesson05>
{
    [Fact]
    public void It_passes_on_both_engines_cell_by_cell()
    {
        Assert.Equal([], Failures(lesson.Own));
        Assert.Equal([], Failures(lesson.Interactive));
        Assert.Equal(lesson.Own.Result.Cells.Select(Outcome), lesson.Interactive.Result.Cells.Select(Outcome));
    }

    [Fact]
    public void It_checks_the_same_claims_with_equal_values() => Journals.AssertSame(lesson.Own.Journal, lesson.Interactive.Journal);

    [Fact]
    public void Each_cell_shows_the_same_forms() => Assert.Equal(Forms(lesson.Own), Forms(lesson.Interactive));

    [Fact]
    public void A_table_shows_itself_as_HTML_and_as_text()
    {
        var number = lesson.Interactive.Result.Cells.Single(cell => cell.Id == "forward-pass").Number;
        var table = Forms(lesson.Interactive)[number - 1];

        Assert.Equal("execute_result: text/html text/plain", table);
    }

    [Fact]
    public async Task A_real_Jupyter_checks_the_same_claims_with_equal_values()
    {
        await Jupyter.SkipUnlessReadyAsync();
        Assert.SkipWhen(
            lesson.Own.Result.Cells.Any(cell => cell.Status is CellStatus.Skipped), "Jupyter knows no requires: tags, and an integration is not built.");

        Journals.AssertSame(lesson.Own.Journal, await Jupyter.RunAsync(Lesson05.Path));
    }

    private static IEnumerable<string?> Failures(RunLesson run) => run.Result.Cells
        .Where(cell => cell.Status is CellStatus.Failed or CellStatus.NotRun).Select(cell => cell.Message).Concat(run.Result.Error is { } error ? [error] : []);

    private static (string, CellStatus, string?) Outcome(CellResult cell) => (cell.Id, cell.Status, cell.Message);

    private static List<string> Forms(RunLesson run) =>
        [.. run.Result.Cells.Select(cell => string.Join("; ", Outputs(run, cell).Select(Form)))];

    private static IEnumerable<JsonNode?> Outputs(RunLesson run, CellResult cell) =>
        (JsonArray)JsonNode.Parse(File.ReadAllText(run.Result.ExecutedCopy!))!["cells"]![cell.Index]!["outputs"]!;

    private static string Form(JsonNode? output) =>
        $"{output!["output_type"]}: {string.Join(' ', (output["data"] as JsonObject ?? []).Select(form => form.Key))}{output["name"]}";
}
