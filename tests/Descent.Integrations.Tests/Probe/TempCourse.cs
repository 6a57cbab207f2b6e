namespace Descent.Integrations.Tests.Probe;

/// <summary>A course of its own, whose only package feed is an empty folder.</summary>
internal sealed class TempCourse : IDisposable
{
    public TempCourse()
    {
        File("Directory.Build.props", "<Project />");
        File("nuget.config", """<configuration><packageSources><clear /><add key="nothing" value="packages" /></packageSources></configuration>""");
        File("packages/README.md", "");
        File("lib/integrations/Probe.proj", System.IO.File.ReadAllText(Path.Combine(Course.Root, "lib/integrations/Probe.proj")));
        File("lib/integrations/Integrations.slnx", "<Solution />");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("descent-probe-").FullName;

    public string File(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Adds an integration that builds into lib/bin/integrations.</summary>
    public void Integration(string name, string code, string references = "")
    {
        File($"lib/integrations/{name}/Code.cs", code);
        File($"lib/integrations/{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputPath>../../bin/integrations/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        var solution = Path.Combine(Root, "lib/integrations/Integrations.slnx");
        var before = System.IO.File.ReadAllText(solution).Replace("<Solution />", "<Solution></Solution>", StringComparison.Ordinal);
        System.IO.File.WriteAllText(solution, before.Replace("</Solution>", $"""<Project Path="{name}/{name}.csproj" /></Solution>""", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
