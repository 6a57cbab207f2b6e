using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>The lessons in the real Jupyter.</summary>
[Collection("course")]
public sealed class JupyterTests(LessonRuns course)
{
    // What the cells do there, the tests of exercises and of the ledger look at.
    [Fact]
    public void Our_own_kernel_runs_every_cell_of_every_lesson()
    {
        Assert.SkipUnless(course.WithoutJupyter is "", course.WithoutJupyter);

        Assert.Equal(Course.Paths.Count, course.SolvedWithWrongLedger.Count);
        Assert.All(course.SolvedWithWrongLedger, lesson =>
        {
            Assert.Equal(lesson.Document.CodeCells.Count(), lesson.Result.Cells.Count);
            Assert.DoesNotContain(lesson.Result.Cells, cell => cell.Status is CellStatus.NotRun or CellStatus.Skipped);
        });
    }

    [Fact]
    public async Task NET_Interactive_as_a_kernel_checks_the_same_claims_with_equal_values()
    {
        Assert.SkipUnless(course.WithoutInteractive is "", course.WithoutInteractive);
        var why = await Jupyter.WhyNotInteractiveAsync();
        Assert.SkipUnless(why is null, why ?? "");

        using var jupyter = new InJupyter();
        foreach (var lesson in course.Lessons)
        {
            var path = lesson.Document.Path;
            var run = await jupyter.RunAsync(path, Path.GetFileNameWithoutExtension(path), ".net-csharp", new Dictionary<string, string>());
            Journals.AssertSame(lesson.Journal, run.Journal);
        }
    }
}
