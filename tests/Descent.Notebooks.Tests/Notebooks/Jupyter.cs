using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>The real Jupyter, where this machine has it.</summary>
internal static class Jupyter
{
    /// <summary>Why nothing can be run with Jupyter here; <see langword="null"/> where it can.</summary>
    public static async Task<string?> WhyNotAsync() =>
        await StartAsync(["nbconvert", "--version"]) is { ExitCode: 0 } ? null : "There is no 'jupyter nbconvert': pip install nbconvert.";

    /// <summary>The same for .NET Interactive's own tool as its kernel.</summary>
    public static async Task<string?> WhyNotInteractiveAsync()
    {
        var kernels = await StartAsync(["kernelspec", "list", "--json"]);
        return kernels is null ? "There is no command 'jupyter'."
            : kernels.ExitCode != 0 || JsonNode.Parse(kernels.Output)?["kernelspecs"]?[".net-csharp"] is null
            ? "There is no Jupyter kernel '.net-csharp': dotnet tool install -g Microsoft.dotnet-interactive, then dotnet interactive jupyter install."
            // The kernel is started as a command of dotnet.
            : await StartAsync(["interactive", "--version"], command: "dotnet") is not { ExitCode: 0 }
            ? "There is no command 'dotnet interactive': dotnet tool install -g Microsoft.dotnet-interactive."
            : await WhyNotAsync();
    }

    /// <summary>Executes a notebook, the cells after a failed one too, and writes its copy into a folder.</summary>
    /// <returns>The copy.</returns>
    public static async Task<string> RunAsync(string notebook, string kernel, string copies, Dictionary<string, string> environment)
    {
        string[] options = ["--to", "notebook", "--execute", "--allow-errors", $"--ExecutePreprocessor.kernel_name={kernel}"];
        var run = await StartAsync(["nbconvert", .. options, "--output-dir", copies, notebook], environment);
        Assert.True(run is { ExitCode: 0 }, $"jupyter nbconvert failed: {run?.Error}");
        return Path.Combine(copies, Path.GetFileName(notebook));
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
        patience.CancelAfter(TimeSpan.FromMinutes(10));
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
