using System.Diagnostics;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Running;

namespace Descent.Interactive.Tests;

public sealed class DyingProcessTests : IDisposable
{
    private readonly Lab _lab = new();

    private RunOptions Options => _lab.Options with { KeepGoing = true, Engine = InteractiveEngine.Path };

    [Fact]
    public async Task A_cell_that_ends_its_process_fails_and_another_notebook_goes_on()
    {
        var results = await Lab.RunAsync(
            Options,
            _lab.Write("exit.ipynb", Lab.Cell("1"), Lab.Cell("Console.WriteLine(\"before\"); Environment.Exit(7);"), Lab.Cell("3")),
            _lab.Write("well.ipynb", Lab.Cell("1")));

        var exit = new Executed(results[0]);
        Assert.Equal([CellStatus.Passed, CellStatus.Failed, CellStatus.NotRun], exit.Result.Cells.Select(cell => cell.Status));
        Assert.Equal("exit.ipynb, cell 2: ended the notebook process (exit code 7)", exit[2].Message);
        Assert.Equal("before\n", exit.Stream(2));
        Assert.True(results[1].Passed);
    }

    [Fact]
    public async Task A_program_that_is_no_engine_is_a_failed_notebook()
    {
        var run = await _lab.RunAsync(Options with { Engine = InteractiveEngine.Path + ".missing" }, Lab.Cell("1"));

        Assert.StartsWith("x.ipynb: its process ended before it was ready (exit code ", run.Result.Error);
        Assert.Equal(CellStatus.NotRun, run[1].Status);
    }

    [Fact]
    public async Task Started_by_hand_it_says_who_starts_it()
    {
        using var process = Process.Start(new ProcessStartInfo(DotnetHost.Path, ["exec", InteractiveEngine.Path]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "Expected to be started by a notebook runner; run notebooks with `dotnet run --project lib/Descent.Cli -- run --engine interactive`.", said.Trim());
        Assert.Equal(1, process.ExitCode);
    }

    public void Dispose() => _lab.Dispose();
}
