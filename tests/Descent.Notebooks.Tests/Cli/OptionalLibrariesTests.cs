using Descent.Cli;
using Descent.Cli.Running;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>What <c>descent run</c> says of integrations, on a course whose only package feed is an empty folder.</summary>
public sealed class OptionalLibrariesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public OptionalLibrariesTests()
    {
        _folder.File("Descent.slnx", "<Solution />");
        _folder.File("Directory.Build.props", "<Project />");
        _folder.File("nuget.config", """<configuration><packageSources><clear /><add key="nothing" value="packages" /></packageSources></configuration>""");
        _folder.File("packages/README.md", "");
        _folder.File("lib/integrations/Probe.proj", File.ReadAllText(Here.File("../../../lib/integrations/Probe.proj")));
        _folder.File("lib/integrations/A.Net/A.Net.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
    }

    [Theory]
    [InlineData(false, "–", true)]
    [InlineData(true, "✗", false)]
    public async Task What_is_missing_is_said_in_one_line_and_an_error_only_where_it_is_required(bool required, string mark, bool good)
    {
        _folder.File("lib/integrations/Integrations.slnx", """<Solution><Project Path="A.Net/A.Net.csproj" /></Solution>""");

        Assert.Equal(good, await BuildAsync(required));
        Assert.Equal(
            $"Looking for the optional packages of the course.\n{mark} A.Net is not built: the package No.Such.Package is on none of your feeds. Cells that need it are skipped.\n",
            _output.ToString());
    }

    [Fact]
    public async Task A_course_without_integrations_hears_nothing_of_them()
    {
        Assert.True(await BuildAsync(required: true));
        Assert.Equal("", _output.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private Task<bool> BuildAsync(bool required) => OptionalLibraries.BuildAsync(
        new Terminal(Terminal.ForFile(_output), _output, _folder.Path, TimeProvider.System),
        [Path.Combine(_folder.Path, "notebooks", "a.ipynb")], required, TestContext.Current.CancellationToken);
}
