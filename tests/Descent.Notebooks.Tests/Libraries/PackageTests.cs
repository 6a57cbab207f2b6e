using System.Runtime.InteropServices;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Libraries;

/// <summary>Packages packed for the test: Upper needs Lower, and Lower calls native code.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly Lab _lab = new();
    private readonly PackageFeed _feed;

    public PackageTests()
    {
        _feed = new(_lab.Folder.Path);
        var native = OperatingSystem.IsLinux() ? Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so") : null;
        var lower = _feed.Pack(
            "Descent.Lower", "1.0.0",
            "public class Lower { public int Value = 7; [System.Runtime.InteropServices.DllImport(\"descentpackage\", EntryPoint = \"SystemNative_GetPid\")] public static extern int Pid(); }",
            native: native);
        var newer = _feed.Pack("Descent.Lower", "2.0.0", "public class Lower { public int Value = 8; }");
        _feed.Pack("Descent.Upper", "1.2.0", "public class Upper : Lower { public int Twice => 2 * Value; }", ("Descent.Lower", "1.0.0", lower));
        _feed.Pack("Descent.Eager", "1.0.0", "public class Eager : Lower { }", ("Descent.Lower", "2.0.0", newer));
        _feed.Configure();
    }

    private RunOptions Options => _lab.Options with
    {
        KeepGoing = true,
        Environment = new Dictionary<string, string> { ["XDG_DATA_HOME"] = Path.Combine(_lab.Folder.Path, "data") },
    };

    [Fact]
    public async Task A_package_comes_with_all_it_needs_and_a_failure_leaves_the_session_intact()
    {
        var run = await _lab.RunAsync(
            Options,
            Lab.Cell("var before = 1;\n#r \"nuget: Descent.Upper, 1.2.0\"\nnew Upper().Twice"),
            Lab.Cell("Lower lower = new Upper(); lower.Value + before"),
            Lab.Cell("Lower.Pid() == Environment.ProcessId"),
            Lab.Cell("before = 2;\n#r \"nuget: Descent.Missing, 1.0.0\""),
            Lab.Cell("#r \"nuget: Descent.Upper, 9.0.0\""),
            Lab.Cell("#r \"nuget: Descent.Eager, 1.0.0\""),
            Lab.Cell("#r \"nuget: <x>\""),
            Lab.Cell("#r \"nuget:descent.upper\"\nbefore + new Upper().Value"));

        Assert.Equal("14", run.Shown(1));
        Assert.Equal("Loaded Descent.Upper 1.2.0.", Displayed(run, 1));
        Assert.Equal("8", run.Shown(2));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal("True", run.Shown(3));
        }

        Assert.Equal(
            "x.ipynb, cell 4, line 2: ReferenceError: #r \"nuget: Descent.Missing, 1.0.0\": expected a package that can be restored, found NU1101: "
            + "Unable to find package Descent.Missing. No packages exist with this id in source(s): test. "
            + "Check its name and version, or name a feed that has it in a nuget.config beside the notebook.",
            run[4].Message);
        Assert.Equal("Restoring Descent.Missing 1.0.0 failed.", Displayed(run, 4));
        Assert.StartsWith(
            "x.ipynb, cell 5, line 1: ReferenceError: #r \"nuget: Descent.Upper, 9.0.0\": expected a package that can be restored, found NU1102: "
            + "Unable to find package Descent.Upper with version (>= 9.0.0); Found 1 version(s) in test [ Nearest version: 1.2.0 ]. Check its name and version",
            run[5].Message, StringComparison.Ordinal);
        Assert.Equal(
            "x.ipynb, cell 6, line 1: ReferenceError: #r \"nuget: Descent.Eager, 1.0.0\": needs Descent.Lower 2.0.0.0, and 1.0.0.0 is loaded already; "
            + "restart the kernel, and ask for this package in the first cell.",
            run[6].Message);
        Assert.Equal(
            "x.ipynb, cell 7, line 1: ReferenceError: #r \"nuget: <x>\": expected a package and its version, as in nuget: MathNet.Numerics, 5.0.0; found '<x>'.",
            run[7].Message);
        Assert.Equal("8", run.Shown(8));
        Assert.Equal("Loaded Descent.Upper 1.2.0.".ToUpperInvariant(), Displayed(run, 8).ToUpperInvariant());
    }

    [Fact]
    public async Task The_next_session_has_it_without_a_restore()
    {
        await _lab.RunAsync(Options, Lab.Cell("#r \"nuget: Descent.Upper, 1.2.0\""));
        Directory.Delete(_feed.Folder, recursive: true);

        var run = await _lab.RunAsync(Options, Lab.Cell("#r \"nuget: Descent.Upper, 1.2.0\"\nnew Upper().Twice"), Lab.Cell("#r \"nuget: Descent.Eager, 1.0.0\""));

        Assert.Equal("14", run.Shown(1));
        Assert.Matches(
            "^x.ipynb, cell 2, line 1: ReferenceError: .* found NU1301: The local source '.*feed' doesn't exist. Make that feed reachable, or take it out of nuget.config.$",
            run[2].Message);
    }

    [Fact]
    public async Task A_nuget_config_above_the_notebook_counts()
    {
        var notebook = _lab.Write("deeper/y.ipynb", Lab.Cell("#r \"nuget: Descent.Upper, 1.2.0\"\nnew Upper().Twice"));

        var result = Assert.Single(await Lab.RunAsync(Options, notebook));

        Assert.Equal("14", new Executed(result).Shown(1));
    }

    [Fact]
    public async Task A_restore_can_be_stopped()
    {
        // A feed that accepts and never answers.
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        _feed.Configure($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/index.json\" allowInsecureConnections=\"true");

        var run = await _lab.RunAsync(
            Options with { CellTimeout = TimeSpan.FromSeconds(4) }, Lab.Cell("#r \"nuget: Descent.Upper, 1.2.0\""), Lab.Cell("1 + 1"));

        Assert.Equal("x.ipynb, cell 1: ran longer than 4 s and was stopped", run[1].Message);
        Assert.Equal("2", run.Shown(2));
    }

    public void Dispose() => _lab.Dispose();

    private static string Displayed(Executed run, int cell) => Executed.Text(run.Output(cell, "display_data")["data"]!["text/plain"]);
}
