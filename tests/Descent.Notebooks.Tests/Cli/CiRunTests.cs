using System.Diagnostics;

namespace Descent.Notebooks.Tests.Cli;

/// <summary><c>.ci/run</c> with a <c>dotnet</c> that only pretends: the count and the exit code are its own work.</summary>
public sealed class CiRunTests : IDisposable
{
    private const string NoResults = "";

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(0, 0, "<Counters total=\"5\" executed=\"4\" passed=\"4\" failed=\"0\" notExecuted=\"0\" />", "4 passed, 0 failed, 1 skipped", 0)]
    [InlineData(0, 1, "<Counters total=\"5\" executed=\"4\" passed=\"2\" failed=\"2\" notExecuted=\"0\" />", "2 passed, 2 failed, 1 skipped", 1)]
    [InlineData(0, 1, "<Counters total=\"4\" executed=\"4\" passed=\"4\" failed=\"0\" />", "4 passed, 0 failed, 0 skipped", 1)]
    [InlineData(2, 0, "<Counters total=\"4\" executed=\"4\" passed=\"4\" failed=\"0\" />", "4 passed, 0 failed, 0 skipped", 1)]
    [InlineData(0, 0, "<Counters total=\"3\" executed=\"0\" passed=\"0\" failed=\"0\" />", "0 passed, 0 failed, 3 skipped", 1)]
    [InlineData(0, 0, NoResults, "0 passed, 1 failed, 0 skipped", 1)]
    public async Task The_last_line_counts_and_the_exit_code_tells(int format, int test, string counters, string line, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "CI is a bash script.");
        var results = counters == NoResults ? "true" : $"mkdir -p artifacts/tests && echo '{counters}' > artifacts/tests/A.trx";
        Prepare($"case $1 in format) exit {format};; test) {results}; exit {test};; esac");

        var (code, output) = await RunAsync();

        Assert.Equal(line, output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(exitCode, code);
    }

    [Fact]
    public async Task Old_results_do_not_count()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "CI is a bash script.");
        Prepare("true");
        _folder.File("artifacts/tests/A.trx", "<Counters total=\"4\" passed=\"4\" failed=\"0\" />");

        var (code, output) = await RunAsync();

        Assert.EndsWith("\n0 passed, 1 failed, 0 skipped\n", output);
        Assert.Equal(1, code);
    }

    public void Dispose() => _folder.Dispose();

    private void Prepare(string dotnet)
    {
        _folder.File("tests/A/A.csproj", "<Project />");
        _folder.File("tests/Bench/Bench.csproj", "<Project><IsTestProject>false</IsTestProject></Project>");
        _folder.File(".ci/run", File.ReadAllText(Here.File("../../../.ci/run")));
        var fake = _folder.File("bin/dotnet", $"#!/bin/sh\n{dotnet}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private async Task<(int ExitCode, string Output)> RunAsync()
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(_folder.Path, ".ci", "run")]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{Path.Combine(_folder.Path, "bin")}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
