using Descent.Notebooks.Integrations;

namespace Descent.Integrations.Tests.Probe;

public sealed class DotnetCommandTests : IDisposable
{
    private readonly TempCourse _course = new();

    [Fact]
    public async Task A_child_sees_no_variable_of_an_outer_build()
    {
        _course.File("See.proj", "<Project><PropertyGroup><Seen>$(MSBuildDescentOuter)|$(VSTEST_DESCENT)|$(DESCENT_KEPT)|$(MSBUILDDISABLENODEREUSE)</Seen></PropertyGroup></Project>");
        string[] names = ["MSBuildDescentOuter", "VSTEST_DESCENT", "DESCENT_KEPT"];
        Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, "outer"));

        var (exitCode, output) = await DotnetCommand.RunAsync(_course.Root, ["msbuild", "See.proj", "-getProperty:Seen"], TestContext.Current.CancellationToken);

        Assert.Equal((0, "||outer|1"), (exitCode, output.Trim()));
    }

    [Fact]
    public async Task A_child_ends_with_its_caller()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sleep is a command of Unix.");
        _course.File("Wait.proj", """<Project><Target Name="Build"><Exec Command="sleep 30 &amp;&amp; touch late" /></Target></Project>""");
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        soon.CancelAfter(TimeSpan.FromSeconds(1));

        var run = DotnetCommand.RunAsync(_course.Root, ["msbuild", "Wait.proj"], soon.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    public void Dispose() => _course.Dispose();
}
