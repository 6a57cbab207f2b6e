using System.ComponentModel;
using System.Diagnostics;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Integrations;

/// <summary>The command <c>dotnet</c> as a child that shares nothing with a <c>dotnet</c> above us: no node, no server, no variable of its MSBuild.</summary>
public static class DotnetCommand
{
    // What an outer MSBuild, test host or profiler has set for itself.
    private static readonly string[] Foreign = ["MSBUILD", "VSTEST", "DOTNET_STARTUP_HOOKS", "CORECLR_", "TESTINGPLATFORM_"];

    private static readonly Dictionary<string, string> Own = new()
    {
        // A node or a server that outlives us would hold our pipes open.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
        // Its errors are read here.
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "true",
        // A short-lived process gains nothing from instrumented code.
        ["DOTNET_TieredPGO"] = "0",
    };

    /// <summary>Runs it to its end.</summary>
    /// <param name="directory">Its working directory.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it and what it has started.</param>
    /// <returns>Its exit code and all that it wrote.</returns>
    /// <exception cref="IOException">It could not be started.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string directory, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(directory, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => Foreign.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Own)
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception error)
        {
            throw new IOException($"{start.FileName} could not be started ({error.Message}); install the .NET SDK or set DOTNET_ROOT.", error);
        }
    }
}
