namespace Descent.Notebooks.Tests.Cli;

/// <summary><c>descent run --engine</c>, without the packages that the other engine needs.</summary>
public sealed class EngineOptionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public EngineOptionTests()
    {
        _folder.File("Descent.slnx", "<Solution />");
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("1 + 1")));
    }

    [Fact]
    public async Task Our_own_engine_can_be_named()
    {
        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--engine", "descent");

        Assert.Equal(("1 passed, 0 failed, 0 skipped", 0), (run.LastLine, run.ExitCode));
    }

    [Fact]
    public async Task An_engine_that_is_not_built_is_refused_with_how_to_get_it()
    {
        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--engine", "interactive");

        Assert.Equal(
            "Expected .NET Interactive's engine in lib/bin/interactive, found none: descent run builds it where a package feed carries " +
            "Microsoft.DotNet.Interactive.CSharp 1.0.0-beta.26120.1, so add such a feed (descent doctor says what is there) or leave --engine interactive out.\n",
            run.Error);
        Assert.Equal(("", 1), (run.Output, run.ExitCode));
    }

    [Fact]
    public async Task The_program_in_the_courses_folder_is_what_runs_the_cells()
    {
        // It is no program, and the runner says so: it was started.
        _folder.File("lib/bin/interactive/Descent.Interactive.dll", "");

        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--engine", "interactive");

        Assert.Contains("a.ipynb: its process ended before it was ready (exit code ", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task An_unknown_engine_is_refused()
    {
        var run = await CommandRun.Of(_folder.Path, "run", "a.ipynb", "--engine", "python");

        Assert.Equal(("Expected --engine to be descent or interactive, got 'python'.\n", 1), (run.Error, run.ExitCode));
    }

    public void Dispose() => _folder.Dispose();
}
