using Descent.Cli;
using Descent.Cli.Running;
using Descent.Notebooks.Running;
using Spectre.Console;

namespace Descent.Notebooks.Tests.Cli;

public sealed class ProgressTests
{
    private static readonly NotebookResult Passed = new("/n/a [b].ipynb", [new(0, 1, "x", CellStatus.Passed, TimeSpan.Zero)], TimeSpan.FromSeconds(1.5));
    private static readonly NotebookResult Failed = new("/n/c.ipynb", [], TimeSpan.Zero, "unreadable");
    private static readonly NotebookResult Stopped = new("/n/d.ipynb", [new(0, 1, "x", CellStatus.NotRun, TimeSpan.Zero)], TimeSpan.Zero);

    [Fact]
    public async Task A_log_gets_one_line_for_each_finished_notebook()
    {
        var output = new StringWriter { NewLine = "\n" };

        await Show(Terminal.ForFile(output));

        Assert.Equal(
            """
            [1/3] c.ipynb: failed in 0.0 s
            [2/3] a [b].ipynb: passed in 1.5 s
            [3/3] d.ipynb: stopped in 0.0 s

            """,
            output.ToString());
    }

    [Fact]
    public async Task A_terminal_gets_a_bar_for_each_notebook()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new FakeTerminalOutput(output),
        });

        await Show(console);

        // The last picture that was drawn.
        var picture = output.ToString()[output.ToString().LastIndexOf("a [b].ipynb", StringComparison.Ordinal)..];
        Assert.Contains("1/1 cells", picture);
        Assert.Contains("✗ c.ipynb", picture);
        Assert.Contains("– d.ipynb", picture);
        Assert.DoesNotContain("[1/3]", output.ToString());
    }

    private static Task<IReadOnlyList<NotebookResult>> Show(IAnsiConsole console) => ProgressView.ShowAsync(
        new Terminal(console, TextWriter.Null, "/n", TimeProvider.System),
        [Passed.Path, Failed.Path, Stopped.Path],
        [Failed],
        progress =>
        {
            progress.Report(new(Passed.Path, 0, 0));
            progress.Report(new(Passed.Path, 0, 1));
            progress.Report(new(Passed.Path, 1, 1));
            progress.Report(new(Passed.Path, 1, 1, Passed));
            progress.Report(new(Stopped.Path, 0, 1, Stopped));
            return Task.FromResult<IReadOnlyList<NotebookResult>>([Passed, Stopped]);
        });
}
