namespace Descent.Notebooks.Tests.Cli;

/// <summary><c>descent run</c> on real notebooks, in this process.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    // A course of its own, so that executed copies stay in it.
    public RunCommandTests() => _folder.File("Descent.slnx", "<Solution />");

    [Fact]
    public async Task A_run_reports_every_cell()
    {
        _folder.File("good.ipynb", TestNotebook.Text(TestNotebook.Cell("var a = 1;"), TestNotebook.Cell("a + 1"), TestNotebook.Cell("a", "skip-execution")));
        _folder.File("bad.ipynb", TestNotebook.Text(TestNotebook.Cell("throw new System.Exception(\"[oh] no\");"), TestNotebook.Cell("1")));

        var run = await CommandRun.Of(_folder.Path, "run", "good.ipynb", "bad.ipynb", "--out", "done", "--report", "r/a.trx", "--report", "r/b.xml");

        Assert.Contains("/2] good.ipynb: passed in ", run.Output);
        Assert.Contains("/2] bad.ipynb: failed in ", run.Output);
        Assert.Contains("✗ bad.ipynb, cell 1, line 1: Exception: [oh] no\n", run.Output);
        Assert.Contains("– skipped, not reached: bad.ipynb cell 2\n", run.Output);
        Assert.Contains("Executed copies: done\n", run.Output);
        Assert.Equal(("2 passed, 1 failed, 2 skipped", 1, ""), (run.LastLine, run.ExitCode, run.Error));
        Assert.All(["done/good.ipynb", "done/bad.ipynb", "r/a.trx", "r/b.xml"], name => Assert.True(File.Exists(Path.Combine(_folder.Path, name)), name));
    }

    [Fact]
    public async Task A_run_without_failures_gives_exit_code_0()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("System.Environment.GetEnvironmentVariable(\"DESCENT_FAST\") == \"1\" ? 1 : throw new System.Exception(\"slow\")")));

        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--fast");

        Assert.Equal(("1 passed, 0 failed, 0 skipped", 0), (run.LastLine, run.ExitCode));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "artifacts", "notebooks", "a.ipynb")));
    }

    [Fact]
    public async Task Keep_going_runs_the_cells_after_a_failed_one()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("throw new System.Exception()"), TestNotebook.Cell("1")));

        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--keep-going");

        Assert.Equal("1 passed, 1 failed, 0 skipped", run.LastLine);
    }

    [Fact]
    public async Task A_cell_has_a_time_limit()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("while (true) { }")));

        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--cell-timeout", "0.5");

        Assert.Equal(("0 passed, 1 failed, 0 skipped", 1), (run.LastLine, run.ExitCode));
    }

    [Fact]
    public async Task Findings_are_warnings_and_a_fatal_one_fails_its_notebook()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("1", "requires:"), TestNotebook.Cell("1", "parameters")));
        _folder.File("b.ipynb", "{");

        var run = await CommandRun.Of(_folder.Path, "run", ".");

        Assert.StartsWith("warning: a.ipynb: cell 2: The tag 'parameters' is not known.", run.Output);
        Assert.Contains("✗ a.ipynb: cell 1: The tag 'requires:' does not name an assembly. Write it like requires:Descent.MLNet.\n", run.Output);
        Assert.Contains("✗ b.ipynb: expected a whole JSON file", run.Output);
        Assert.Equal(("0 passed, 2 failed, 0 skipped", 1), (run.LastLine, run.ExitCode));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_said_and_fails_the_run()
    {
        _folder.File("a.ipynb", TestNotebook.Text());
        _folder.File("file", "in the way");

        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--report", "file/r.xml");

        Assert.StartsWith("The report file/r.xml could not be written: ", run.Error);
        Assert.Equal(("0 passed, 0 failed, 0 skipped", 1), (run.LastLine, run.ExitCode));
    }

    public void Dispose() => _folder.Dispose();
}
