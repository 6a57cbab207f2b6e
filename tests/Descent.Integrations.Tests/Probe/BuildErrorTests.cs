using Descent.Notebooks.Integrations;

namespace Descent.Integrations.Tests.Probe;

public sealed class BuildErrorTests
{
    private static readonly Integration Net = new("A.Net", "/c/lib/integrations/A.Net/A.Net.csproj", "/c/tests/A.Net.Tests/A.Net.Tests.csproj");

    [Theory]
    [InlineData("/c/A.Net/A.Net.csproj : error NU1101: Unable to find package Microsoft.ML. No packages exist with this id in source(s): a, b [/c/Probe.proj]", "Microsoft.ML")]
    [InlineData("/c/A.Net/A.Net.csproj : error NU1102: Unable to find package X.Y with version (>= 1.0.0-beta.2) [/c/Probe.proj]", "X.Y (>= 1.0.0-beta.2)")]
    [InlineData(@"C:\c\A.Net\A.Net.csproj : error NU1103: Unable to find a stable package X with version (>= 2.0.0)", "X (>= 2.0.0)")]
    [InlineData("/c/A.Net/A.Net.csproj : error NU1605: Detected package downgrade", null)]
    public void A_missing_package_is_named(string line, string? package)
    {
        var error = Assert.Single(BuildError.In(line));

        Assert.Equal(package, error.MissingPackage);
        Assert.True(error.Concerns(Net));
    }

    [Theory]
    [InlineData("/c/A.Net/Code.cs(3,14): error CS0103: The name 'x' does not exist [/c/A.Net/A.Net.csproj]", "Code.cs: CS0103: The name 'x' does not exist")]
    [InlineData("CSC : error CS0006: Metadata file 'y' could not be found [/c/A.Net.Tests/A.Net.Tests.csproj::TargetFramework=net10.0]", "CSC: CS0006: Metadata file 'y' could not be found")]
    public void An_error_belongs_to_the_project_that_was_being_built(string line, string text)
    {
        var error = Assert.Single(BuildError.In($"{line}\r\n{line}\n"));

        Assert.Equal(text, error.ToString());
        Assert.True(error.Concerns(Net));
        Assert.False(error.Concerns(Net with { Project = "/c/A.csproj", Tests = null }));
    }

    [Fact]
    public void Warnings_and_talk_are_no_errors() =>
        Assert.Empty(BuildError.In("/c/A.csproj : warning NU1603: x\nBuild FAILED.\n    1 Error(s)\n"));
}
