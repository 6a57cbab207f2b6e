using Descent.Notebooks.Integrations;

namespace Descent.Integrations.Tests;

/// <summary>The tests of the integrations, one by one; an integration whose packages are on no feed is skipped by name.</summary>
public sealed class IntegrationTests
{
    /// <summary>Builds what can be built, runs its tests, and makes each result a row.</summary>
    public static async Task<IEnumerable<TheoryDataRow<InnerTest>>> ResultsAsync()
    {
        var probed = await new IntegrationProbe(Course.Root).BuildAsync(withTests: true, TestContext.Current.CancellationToken);
        var results = new List<InnerTest>();
        foreach (var found in probed)
        {
            results.AddRange(await InnerRun.ResultsAsync(found, IntegrationResult.AllRequired, TestContext.Current.CancellationToken));
        }

        return results.Select(result => new TheoryDataRow<InnerTest>(result) { TestDisplayName = result.Name, Label = "" });
    }

    [Theory]
    [MemberData(nameof(ResultsAsync), DisableDiscoveryEnumeration = true)]
    public void Result(InnerTest test)
    {
        Assert.SkipWhen(test.Result == "Skip", test.Message ?? "It says no reason.");
        Assert.True(test.Result == "Pass", test.Message);
    }
}
