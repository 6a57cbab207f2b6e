using Descent.Notebooks.Integrations;

namespace Descent.Integrations.Tests.Probe;

public sealed class IntegrationListTests
{
    [Fact]
    public void Every_integration_of_the_course_is_there_with_its_tests()
    {
        var integrations = Integration.Of(Course.Root);

        Assert.NotEmpty(integrations);
        Assert.All(integrations, integration =>
        {
            Assert.True(File.Exists(integration.Project), integration.Project);
            Assert.True(File.Exists(integration.Tests), $"{integration.Name} has no tests in Integrations.slnx");
        });
    }

    [Fact]
    public void No_integration_is_left_out_of_the_solution() => Assert.Equal(
        Directory.EnumerateDirectories(Path.Combine(Course.Root, Integration.Folder), "Descent.*").Select(Path.GetFileName).Order(),
        Integration.Of(Course.Root).Select(integration => integration.Name).Order());
}
