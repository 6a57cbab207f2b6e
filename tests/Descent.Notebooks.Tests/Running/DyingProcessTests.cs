using System.Diagnostics;
using System.Runtime.InteropServices;
using Descent.Cli;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Running;

public sealed class DyingProcessTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task A_cell_that_ends_its_process_fails_and_other_notebooks_go_on()
    {
        var results = await Lab.RunAsync(
            _lab.Options with { KeepGoing = true },
            _lab.Write("exit.ipynb", Lab.Cell("1"), Lab.Cell("Console.WriteLine(\"before\"); Environment.Exit(7);"), Lab.Cell("3")),
            _lab.Write("fail-fast.ipynb", Lab.Cell("Environment.FailFast(\"enough\");")),
            _lab.Write("overflow.ipynb", Lab.Cell("int F(int x) => F(x + 1) + 1;\nF(0)")),
            _lab.Write("well.ipynb", Lab.Cell("1")));

        var exit = new Executed(results[0]);
        Assert.Equal([CellStatus.Passed, CellStatus.Failed, CellStatus.NotRun], exit.Result.Cells.Select(cell => cell.Status));
        Assert.Equal("exit.ipynb, cell 2: ended the notebook process (exit code 7)", exit[2].Message);
        Assert.Equal("before\n", exit.Stream(2));
        Assert.StartsWith("fail-fast.ipynb, cell 1: ended the notebook process (exit code ", results[1].Cells[0].Message);
        Assert.Contains("enough", new Executed(results[1]).Stream(1, "stderr"));
        Assert.StartsWith("overflow.ipynb, cell 1: ended the notebook process (exit code ", results[2].Cells[0].Message);
        Assert.True(results[3].Passed);
    }

    [Fact]
    public async Task A_notebooks_process_ends_with_its_runner_even_in_an_endless_loop()
    {
        _lab.Write("x.ipynb", Lab.Cell(
            "System.IO.File.WriteAllText(\"pid.tmp\", $\"{Environment.ProcessId}\"); System.IO.File.Move(\"pid.tmp\", \"pid\"); try { try { throw new Exception(); } finally { while (true) { } } } catch { }"));
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        using var runner = Process.Start(new ProcessStartInfo(dotnet, ["exec", typeof(DescentCommand).Assembly.Location, "run", "x.ipynb"])
        {
            WorkingDirectory = _lab.Folder.Path,
            RedirectStandardOutput = true,
        })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var end = patience.Token.Register(() => runner.Kill(entireProcessTree: true));
        var pid = Path.Combine(_lab.Folder.Path, "pid");
        while (!File.Exists(pid))
        {
            await Task.Delay(20, patience.Token);
        }

        using var child = Process.GetProcessById(int.Parse(File.ReadAllText(pid)));
        runner.Kill();
        await child.WaitForExitAsync(patience.Token);
    }

    public void Dispose() => _lab.Dispose();
}
