using System.Xml.Linq;
using Descent.Notebooks.Integrations;

namespace Descent.Integrations.Tests;

/// <summary>Runs the tests of the integrations that the probe has built.</summary>
internal static class InnerRun
{
    /// <summary>What happened to an integration and to each of its tests.</summary>
    /// <param name="found">What the probe says of it.</param>
    /// <param name="allRequired">Whether it must be there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IReadOnlyList<InnerTest>> ResultsAsync(IntegrationResult found, bool allRequired, CancellationToken cancellationToken)
    {
        var name = found.Integration.Name;
        if (found.State is not IntegrationState.Built)
        {
            return [new(name, found.IsError(allRequired) ? "Fail" : "Skip", found.Sentence)];
        }

        if (found.Integration.Tests is not { } project)
        {
            return [new(name, "Pass")];
        }

        var tests = await RunAsync(Path.GetFileNameWithoutExtension(project), cancellationToken);
        return [.. tests.Select(test => test with { Name = $"{name}: {test.Name}" })];
    }

    private static async Task<IReadOnlyList<InnerTest>> RunAsync(string tests, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Course.Root, "artifacts", "integrations", tests);
        var results = Path.Combine(folder, "results.xml");
        File.Delete(results);
        // A test project of xunit is a program that runs its own tests.
        var (exitCode, output) = await DotnetCommand.RunAsync(
            folder, ["exec", Path.Combine(folder, $"{tests}.dll"), "-noLogo", "-noColor", "-xml", results], cancellationToken);
        IReadOnlyList<InnerTest> read = File.Exists(results) ? InnerTest.Read(XDocument.Load(results)) : [];
        return read.Count > 0 && (exitCode == 0 || read.Any(test => test.Result == "Fail"))
            ? read
            : [.. read, new("the run", "Fail", $"Expected results of the tests in {tests}, found {read.Count} and exit code {exitCode}:\n{output}")];
    }
}
