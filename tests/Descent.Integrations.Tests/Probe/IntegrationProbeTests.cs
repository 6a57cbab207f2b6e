using Descent.Notebooks.Integrations;

namespace Descent.Integrations.Tests.Probe;

/// <summary>The probe with a real <c>dotnet</c>, on a course whose feed is empty.</summary>
public sealed class IntegrationProbeTests : IDisposable
{
    private readonly TempCourse _course = new();

    [Fact]
    public async Task Each_integration_stands_for_itself()
    {
        _course.Integration("One", "public class One;");
        _course.Integration("Two", "public class Two;", """<PackageReference Include="No.Such.Package" Version="5.0.0" />""");
        _course.Integration("Three", "public class Three : Nothing;");
        var stale = _course.File("lib/bin/integrations/Two.dll", "");

        var results = await new IntegrationProbe(_course.Root).BuildAsync(withTests: true, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "Built: One is built.",
                "Missing: Two is not built: the package No.Such.Package is on none of your feeds. Cells that need it are skipped. "
                    + "Its earlier build has been removed, because it could not be kept up to date.",
                "Failed: Three could not be built: Code.cs: CS0246: The type or namespace name 'Nothing' could not be found (are you missing a using directive or an assembly reference?). "
                    + "To see all of it: dotnet build lib/integrations/Integrations.slnx",
            ],
            results.Select(result => $"{result.State}: {result.Sentence}"));
        Assert.True(File.Exists(Path.Combine(_course.Root, "lib/bin/integrations/One.dll")));
        Assert.False(File.Exists(stale));
    }

    [Fact]
    public async Task Nothing_is_written_again_while_it_is_up_to_date()
    {
        _course.Integration("One", "public class One;");
        var probe = new IntegrationProbe(_course.Root);
        await probe.BuildAsync(withTests: false, TestContext.Current.CancellationToken);
        var before = Written();

        var results = await probe.BuildAsync(withTests: false, TestContext.Current.CancellationToken);

        Assert.Equal(IntegrationState.Built, Assert.Single(results).State);
        Assert.Equal(before, Written());
    }

    [Fact]
    public async Task One_probe_waits_for_the_other()
    {
        using var mine = await ProbeTurn.WaitAsync(_course.Root, TestContext.Current.CancellationToken);

        var other = ProbeTurn.WaitAsync(_course.Root, TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(other.IsCompleted);

        mine.Dispose();
        using var theirs = await other;
    }

    [Fact]
    public async Task A_course_without_integrations_needs_none()
    {
        File.Delete(Path.Combine(_course.Root, "lib/integrations/Integrations.slnx"));

        Assert.Empty(await new IntegrationProbe(_course.Root).BuildAsync(withTests: true, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _course.Dispose();

    private Dictionary<string, DateTime> Written() => Directory
        .EnumerateFiles(Path.Combine(_course.Root, "lib/bin"), "*", SearchOption.AllDirectories)
        .ToDictionary(path => path, File.GetLastWriteTimeUtc);
}
