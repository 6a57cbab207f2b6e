using System.Text.Json.Nodes;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Interactive.Tests;

public sealed class LessonTests(CourseOnBothEngines course) : IClassFixture<CourseOnBothEngines>
{
    public static TheoryData<string> Names => CourseOnBothEngines.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_passes_on_both_engines_cell_by_cell(string lesson)
    {
        var (own, interactive) = (course.Own(lesson), course.Interactive(lesson));

        Assert.Equal([], Failures(own));
        Assert.Equal([], Failures(interactive));
        Assert.Equal(own.Result.Cells.Select(Outcome), interactive.Result.Cells.Select(Outcome));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_checks_the_same_claims_with_equal_values(string lesson) =>
        Journals.AssertSame(course.Own(lesson).Journal, course.Interactive(lesson).Journal);

    // Plotly's own type comes from our engine only: the kernel would send it as text, which VS Code prefers and cannot draw.
    [Theory]
    [MemberData(nameof(Names))]
    public void Each_cell_shows_the_same_forms_but_for_plotly(string lesson) => Assert.Equal(
        Forms(course.Own(lesson)).Select(forms => forms.Replace("application/vnd.plotly.v1+json ", "", StringComparison.Ordinal)), Forms(course.Interactive(lesson)));

    [Theory]
    [InlineData("05-backpropagation", "pairings")]
    public void A_table_shows_itself_as_HTML_and_as_text(string lesson, string cell)
    {
        Assert.SkipUnless(CourseOnBothEngines.Has(lesson), $"This run leaves out {lesson}.");
        var run = course.Interactive(lesson);
        var number = run.Result.Cells.Single(result => result.Id == cell).Number;

        Assert.EndsWith("execute_result: text/html text/plain", Forms(run)[number - 1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_real_Jupyter_checks_the_same_claims_with_equal_values(string lesson)
    {
        await Jupyter.SkipUnlessReadyAsync();
        Assert.SkipWhen(
            course.Own(lesson).Result.Cells.Any(cell => cell.Status is CellStatus.Skipped), "Jupyter knows no requires: tags, and an integration is not built.");

        Journals.AssertSame(course.Own(lesson).Journal, await Jupyter.RunAsync(CourseOnBothEngines.PathOf(lesson)));
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
