using System.Diagnostics;
using System.Runtime.InteropServices;
using Descent.Cli;
using Descent.Notebooks.Tests.Downloads;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>The real process, with Ctrl-C in the middle of a download.</summary>
public sealed class DataStopTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Mirrors_are_asked_in_the_order_given_and_Ctrl_C_stops()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill; Ctrl-C reaches the same code there.");
        await using var first = new Mirror([1]);
        await using var second = new Mirror([2], answer => answer with { Length = null, Body = new byte[] { 0x1f, 0x8b }, Stalls = true });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(25));
        using var process = Start("data", "cifar10", "--to", "new", "--mirror", $"{first.Address}", "--mirror", $"{second.Address}");
        using var end = patience.Token.Register(() => process.Kill());
        var said = await process.StandardOutput.ReadLineAsync(patience.Token) + "\n" + await process.StandardOutput.ReadLineAsync(patience.Token);
        while (!Part.Exists || Part.Length < 2)
        {
            await Task.Delay(20, patience.Token);
        }

        Process.Start("kill", ["-INT", $"{process.Id}"]).Dispose();
        said += "\n" + await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        Assert.Equal(
            $"""
            Loading 170.1 MB from 127.0.0.1.
            127.0.0.1: expected an archive of 170052171 bytes, the server announces 1.
            Loading 170.1 MB from 127.0.0.1.
            Stopped: 0.0 MB of 170.1 MB are kept in {Part.FullName}; the next descent data cifar10 resumes.

            """,
            said);
        Assert.Equal(DescentCommand.Stopped, process.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "new")));
        Assert.Equal((1, 1), (first.Asked.Count, second.Asked.Count));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What has come, in a user cache that is the test's own.</summary>
    private FileInfo Part => new DirectoryInfo(_folder.Path).EnumerateFiles("*.part", SearchOption.AllDirectories).FirstOrDefault() ?? new(Path.Combine(_folder.Path, "none"));

    private Process Start(params string[] args)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        return Process.Start(new ProcessStartInfo(Path.GetFullPath(dotnet), ["exec", typeof(DescentCommand).Assembly.Location, .. args])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            Environment = { ["HOME"] = _folder.Path, ["XDG_DATA_HOME"] = _folder.Path, ["DESCENT_CIFAR10"] = null },
        })!;
    }
}
