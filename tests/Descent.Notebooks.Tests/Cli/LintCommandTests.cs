namespace Descent.Notebooks.Tests.Cli;

public sealed class LintCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_clean_notebook_gives_exit_code_0()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("1")));

        var run = await CommandRun.Of(_folder.Path, "lint", "a.ipynb");

        Assert.Equal(("0 findings in 1 notebook.\n", 0), (run.Output, run.ExitCode));
    }

    [Fact]
    public async Task Every_finding_is_a_line()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("#!csharp\n1")));
        _folder.File("b.ipynb", "[]");

        var run = await CommandRun.Of(_folder.Path, "lint", ".");

        Assert.Equal(
            """
            a.ipynb: cell 1: '#!csharp' is a magic command that only one host understands. Say it in C#, or leave it out.
            b.ipynb: expected a JSON object with "nbformat" and "cells", found an array; is this a Jupyter notebook?
            2 findings in 2 notebooks.

            """,
            run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}
