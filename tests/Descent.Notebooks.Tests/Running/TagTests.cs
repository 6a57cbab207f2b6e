using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Running;

public sealed class TagTests(TagNotebook notebook) : IClassFixture<TagNotebook>
{
    private Executed Run => notebook.Run;

    [Theory]
    [InlineData("throws")]
    [InlineData("does not compile")]
    public void A_cell_that_must_throw_passes_when_it_does(string cell)
    {
        Assert.Equal((CellStatus.Passed, null), (Run[notebook[cell]].Status, Run[notebook[cell]].Message));
        Run.Output(notebook[cell], "error");
    }

    [Fact]
    public void A_cell_that_must_throw_fails_when_it_does_not()
    {
        var number = notebook["does not throw"];
        Assert.Equal(
            (CellStatus.Failed, $"x.ipynb, cell {number}: was expected to throw (tag raises-exception) but ran through"),
            (Run[number].Status, Run[number].Message));
    }

    [Theory]
    [InlineData("skipped", "tagged skip-execution")]
    [InlineData("not built", "needs Descent.Nowhere, which is not built")]
    public void A_skipped_cell_says_why_and_shows_nothing(string cell, string reason)
    {
        Assert.Equal((CellStatus.Skipped, reason), (Run[notebook[cell]].Status, Run[notebook[cell]].Message));
        Assert.Empty(Run.Outputs(notebook[cell]));
        Assert.Null(Run.Cell(notebook[cell])["execution_count"]);
    }

    [Fact]
    public void An_exercise_runs_like_any_cell() => Assert.Equal(CellStatus.Passed, Run[notebook["exercise"]].Status);

    [Fact]
    public void A_missing_library_says_how_to_build_it() => Assert.Equal(
        $"x.ipynb, cell {notebook["load"]}, line 1: ReferenceError: #r \"lib/bin/Missing.dll\": expected a library there, found no such file; build it with `dotnet build` in the folder of the course.",
        Run[notebook["load"]].Message);

    [Fact]
    public void Cells_after_a_failed_one_run_when_asked_to() => Assert.Equal("went on", Run.Shown(notebook["after"]));
}

public sealed class RequiresTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task A_cell_runs_when_what_it_requires_lies_where_the_notebook_loads_from()
    {
        // Their being there is what counts; nobody loads them here.
        _lab.Folder.File("lib/bin/Beside.dll", "");
        _lab.Folder.File("lib/bin/integrations/Below.dll", "");
        var run = await _lab.RunAsync(
            _lab.Options with { KeepGoing = true },
            Lab.Cell("#r \"lib/bin/Course.dll\""),
            Lab.Cell("1", "requires:Beside"),
            Lab.Cell("2", "requires:Below"),
            Lab.Cell("3", "requires:Elsewhere"));
        Assert.Equal(
            [CellStatus.Failed, CellStatus.Passed, CellStatus.Passed, CellStatus.Skipped], run.Result.Cells.Select(cell => cell.Status));
    }

    [Fact]
    public async Task A_requirement_without_a_name_fails_the_notebook()
    {
        var run = await _lab.RunAsync(_lab.Options, Lab.Cell("1"), Lab.Cell("2", "requires:"));
        Assert.Equal(
            "x.ipynb, cell 2 of the file: expected the name of an assembly after \"requires:\", found nothing; write \"requires:Descent.MLNet\", for example.",
            run.Result.Error);
        Assert.False(run.Result.Passed);
        Assert.All(run.Result.Cells, cell => Assert.Equal(CellStatus.NotRun, cell.Status));
    }

    public void Dispose() => _lab.Dispose();
}
