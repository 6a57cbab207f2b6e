using System.Diagnostics;
using System.Runtime.InteropServices;
using Descent.Cli;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>The real process, stopped in the middle of a cell.</summary>
public sealed class StopTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task A_signal_ends_the_children_and_reports_what_is_done(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill; Ctrl-C reaches the same code there.");
        _folder.File("x.ipynb", TestNotebook.Text(
            TestNotebook.Cell("1"),
            TestNotebook.Cell("System.IO.File.WriteAllText(\"pid.tmp\", $\"{System.Environment.ProcessId}\"); System.IO.File.Move(\"pid.tmp\", \"pid\"); System.Threading.Thread.Sleep(60_000);"),
            TestNotebook.Cell("3")));
        using var process = Start("run", "x.ipynb", "--out", "done", "--report", "r.xml");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(25));
        // Whatever happens, nothing of the test is left running.
        using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var child = await ChildAsync(process, patience.Token);

        Process.Start("kill", [signal, $"{process.Id}"]).Dispose();
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        Assert.Contains("Stopped before the end; what was done is above.\n", output);
        Assert.EndsWith("\n1 passed, 0 failed, 2 skipped\n", output);
        Assert.Equal(DescentCommand.Stopped, process.ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "done", "x.ipynb")));
        Assert.Contains("not reached", File.ReadAllText(Path.Combine(_folder.Path, "r.xml")));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(child));
    }

    public void Dispose() => _folder.Dispose();

    private Process Start(params string[] args)
    {
        // The test process may run from its own host: ask for the dotnet that belongs to this runtime.
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        return Process.Start(new ProcessStartInfo(Path.GetFullPath(dotnet), ["exec", typeof(DescentCommand).Assembly.Location, .. args])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>Waits for the notebook's process to be in its second cell.</summary>
    private async Task<int> ChildAsync(Process process, CancellationToken patience)
    {
        var file = Path.Combine(_folder.Path, "pid");
        while (!File.Exists(file))
        {
            Assert.False(process.HasExited, "the command ended before the cell ran");
            await Task.Delay(50, patience);
        }

        return int.Parse(File.ReadAllText(file));
    }
}
