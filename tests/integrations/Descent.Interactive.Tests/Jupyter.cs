using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Descent.Notebooks.Tests.Cli;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Interactive.Tests;

/// <summary>Jupyter with .NET Interactive's own tool, where this machine has both.</summary>
internal static class Jupyter
{
    public static async Task SkipUnlessReadyAsync()
    {
        var kernels = await StartAsync(["kernelspec", "list", "--json"]);
        Assert.SkipWhen(kernels is null, "There is no command 'jupyter'.");
        Assert.SkipUnless(
            kernels.ExitCode == 0 && JsonNode.Parse(kernels.Output)?["kernelspecs"]?[".net-csharp"] is not null,
            "There is no Jupyter kernel '.net-csharp': dotnet tool install -g Microsoft.dotnet-interactive, then dotnet interactive jupyter install.");
        // The kernel is started as a command of dotnet.
        Assert.SkipUnless(await StartAsync(["interactive", "--version"], command: "dotnet") is { ExitCode: 0 }, "There is no command 'dotnet interactive': dotnet tool install -g Microsoft.dotnet-interactive.");
        Assert.SkipUnless(await StartAsync(["nbconvert", "--version"]) is { ExitCode: 0 }, "There is no 'jupyter nbconvert'.");
    }

    /// <summary>Executes a notebook in place, writes its copy elsewhere, and reads its journal.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> RunAsync(string notebook)
    {
        using var folder = new TempFolder();
        var journal = Path.Combine(folder.Path, "journal.jsonl");
        var run = await StartAsync(
            ["nbconvert", "--to", "notebook", "--execute", "--output-dir", folder.Path, notebook],
            new() { ["DESCENT_JOURNAL"] = journal, ["DESCENT_FAST"] = "1" });

        Assert.True(run is { ExitCode: 0 }, $"jupyter nbconvert failed: {run?.Error}");
        return Course.ReadJournal(journal);
    }

    private static async Task<Ended?> StartAsync(string[] arguments, Dictionary<string, string>? environment = null, string command = "jupyter")
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Where dotnet puts a user's tools: not every shell has it in its path.
        var tools = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools");
        start.Environment["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}{Path.PathSeparator}{tools}";
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        try
        {
            using var process = Process.Start(start)!;
            using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, texts[0], texts[1]);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private sealed record Ended(int ExitCode, string Output, string Error);
}
