using Descent.Cli.Doctor;
using Descent.Notebooks.Integrations;

namespace Descent.Notebooks.Tests.Cli;

public sealed class DoctorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_bare_course_is_told_what_is_missing()
    {
        _folder.File("Descent.slnx", "<Solution />");

        var run = await CommandRun.Of(_folder.Path, "doctor");

        Assert.Contains("✗ lib/bin/Descent.dll is not built, so no notebook can load it. To mend it: dotnet build lib/Descent\n", run.Output);
        Assert.Contains("✗ There are no notebooks in notebooks/. To mend it: git checkout -- notebooks\n", run.Output);
        Assert.Contains("✗ lib/packages is missing, and nuget.config names it as a package source. To mend it: git checkout -- lib/packages\n", run.Output);
        Assert.Contains("– Descent.MLNet is not built; cells that need it are skipped.", run.Output);
        Assert.Equal("Not ready: 3 of these must be mended first.", run.LastLine);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_is_optional_does_not_make_it_fail()
    {
        _folder.File("Descent.slnx", "<Solution />");
        _folder.File("lib/packages/README.md", "");
        _folder.File("notebooks/00.ipynb", TestNotebook.Text(TestNotebook.Cell("1")));
        _folder.File("lib/bin/Descent.dll", "");
        _folder.File("lib/bin/integrations/Descent.MLNet.dll", "");
        _folder.File("lib/bin/interactive/Descent.Interactive.dll", "");

        var run = await CommandRun.Of(_folder.Path, "doctor");

        Assert.Contains("✓ notebooks/ holds 1 readable notebook.\n", run.Output);
        Assert.Contains("✓ Descent.MLNet is built.\n", run.Output);
        Assert.Contains("✓ Descent.Interactive is built.\n", run.Output);
        Assert.Contains("– Descent.PlotlyNet is not built; cells that need it are skipped. Optional: descent run builds it where your package feeds carry what it needs.\n", run.Output);
        Assert.Equal("Ready: descent run executes the course.", run.LastLine);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_library_older_than_a_source_is_found()
    {
        var library = _folder.File("lib/bin/Descent.dll", "");
        _folder.File("lib/Descent/Layers/Dense.cs", "");
        _folder.File("lib/Descent/obj/Generated.cs", "");
        File.SetLastWriteTimeUtc(library, DateTime.UtcNow.AddMinutes(-5));

        Assert.Equal(
            "✗ lib/bin/Descent.dll is older than lib/Descent/Layers/Dense.cs. To mend it: dotnet build lib/Descent",
            LibraryCheck.Check(_folder.Path).ToString());
    }

    [Fact]
    public void A_broken_notebook_is_named()
    {
        _folder.File("notebooks/00.ipynb", "{");

        Assert.StartsWith("✗ 00.ipynb: expected a whole JSON file", NotebooksCheck.Check(_folder.Path).ToString());
    }

    [Theory]
    [InlineData("10.0.401", "✓ .NET SDK 10.0.401.")]
    [InlineData("11.0.100-preview.1", "✓ .NET SDK 11.0.100-preview.1.")]
    [InlineData("9.0.100", "✗ The .NET SDK is 9.0.100; the course needs 10 or newer. To mend it: install the .NET 10 SDK (https://dotnet.microsoft.com/download).")]
    [InlineData(null, "✗ There is no .NET SDK on the path that fits global.json. To mend it: install the .NET 10 SDK (https://dotnet.microsoft.com/download).")]
    public void The_sdk_must_be_new_enough(string? version, string line) => Assert.Equal(line, SdkCheck.Judge(version).ToString());

    [Fact]
    public void Extensions_are_found_by_their_folder()
    {
        _folder.File(".vscode/extensions/ms-toolsai.jupyter-2025.1.0/package.json", "");
        Assert.StartsWith("– VS Code here lacks ms-dotnettools.csharp. Optional:", EditorCheck.Check(_folder.Path).ToString());

        _folder.File(".vscode-server/extensions/ms-dotnettools.csharp-2.1/package.json", "");
        Assert.Equal("✓ VS Code has ms-toolsai.jupyter and ms-dotnettools.csharp.", EditorCheck.Check(_folder.Path).ToString());
    }

    [Fact]
    public void An_extension_that_hides_the_kernel_is_named()
    {
        _folder.File(".vscode/extensions/ms-toolsai.jupyter-2025.1.0/package.json", "");
        Assert.Empty(HiddenKernelCheck.Check(_folder.Path));

        _folder.File(".vscode/extensions/ms-dotnettools.dotnet-interactive-vscode-1.0.6/package.json", "");
        Assert.Equal(
            "– VS Code has Polyglot Notebooks (ms-dotnettools.dotnet-interactive-vscode), which hides the Jupyter kernel '.net-csharp'. "
            + "Optional: code --uninstall-extension ms-dotnettools.dotnet-interactive-vscode, or disable it for this folder.",
            Assert.Single(HiddenKernelCheck.Check(_folder.Path)).ToString());
    }

    [Fact]
    public void A_missing_kernel_is_installed_as_the_readme_says()
    {
        var line = KernelspecCheck.Check([_folder.Path]).ToString();

        Assert.Contains($"Optional: {KernelspecCheck.Install}, then dotnet interactive jupyter install.", line);
        Assert.Contains($"`{KernelspecCheck.Install}`", File.ReadAllText(Path.Combine(Notebooks.Course.Root, "README.md")));
    }

    [Fact]
    public async Task An_integration_that_is_not_built_says_why()
    {
        _folder.File("lib/bin/integrations/Descent.PlotlyNet.dll", "");
        IntegrationResult[] tried =
        [
            Result("Descent.MLNet", IntegrationState.Missing, "Descent.MLNet is not built: the package Microsoft.ML is on none of your feeds. Cells that need it are skipped."),
            Result("Descent.PlotlyNet", IntegrationState.Built, "Descent.PlotlyNet is built."),
            Result("Descent.Interactive", IntegrationState.Failed, "Descent.Interactive could not be built: CS0103."),
        ];

        var lines = await IntegrationsCheck.CheckAsync(_folder.Path, () => Task.FromResult<IReadOnlyList<IntegrationResult>>(tried));

        Assert.Equal(
            [
                $"{(IntegrationResult.AllRequired ? "✗" : "–")} Descent.MLNet is not built: the package Microsoft.ML is on none of your feeds. Cells that need it are skipped.",
                "✓ Descent.PlotlyNet is built.",
                "✗ Descent.Interactive could not be built: CS0103.",
            ],
            lines.Select(line => line.ToString()));
    }

    [Fact]
    public async Task What_is_built_is_not_tried()
    {
        _folder.File("lib/bin/integrations/Descent.MLNet.dll", "");
        _folder.File("lib/bin/integrations/Descent.PlotlyNet.dll", "");
        _folder.File("lib/bin/interactive/Descent.Interactive.dll", "");

        var lines = await IntegrationsCheck.CheckAsync(_folder.Path, () => throw new InvalidOperationException("tried"));

        Assert.Equal(
            ["✓ Descent.MLNet is built.", "✓ Descent.PlotlyNet is built.", "✓ Descent.Interactive is built."], lines.Select(line => line.ToString()));
    }

    [Fact]
    public async Task The_command_names_the_package_that_a_feed_lacks()
    {
        _folder.File("Descent.slnx", "<Solution />");
        _folder.File("Directory.Build.props", "<Project />");
        _folder.File("nuget.config", """<configuration><packageSources><clear /><add key="nothing" value="packages" /></packageSources></configuration>""");
        _folder.File("packages/README.md", "");
        _folder.File("lib/integrations/Probe.proj", File.ReadAllText(Here.File("../../../lib/integrations/Probe.proj")));
        _folder.File("lib/integrations/Integrations.slnx", """<Solution><Project Path="Descent.MLNet/Descent.MLNet.csproj" /></Solution>""");
        _folder.File("lib/integrations/Descent.MLNet/Descent.MLNet.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup>
            </Project>
            """);

        var run = await CommandRun.Of(_folder.Path, "doctor");

        Assert.Contains(" Descent.MLNet is not built: the package No.Such.Package is on none of your feeds. Cells that need it are skipped.\n", run.Output);
    }

    public void Dispose() => _folder.Dispose();

    private static IntegrationResult Result(string name, IntegrationState state, string sentence) => new(new Integration(name, $"{name}.csproj", null), state, sentence);
}
