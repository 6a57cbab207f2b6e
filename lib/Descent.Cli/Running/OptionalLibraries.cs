using Descent.Notebooks.Integrations;
using Spectre.Console;

namespace Descent.Cli.Running;

/// <summary>Builds the integrations before the notebooks run, and says which ones they must do without.</summary>
internal static class OptionalLibraries
{
    private const string Doing = "Looking for the optional packages of the course.";

    /// <summary>Probes the course that the notebooks belong to; notebooks outside of a course need nothing.</summary>
    /// <returns>Whether the run may still end well.</returns>
    public static async Task<bool> BuildAsync(Terminal terminal, IReadOnlyList<string> notebooks, CancellationToken cancellationToken)
    {
        var home = Path.GetDirectoryName(notebooks[0])!;
        if (Repository.Find(home, home) is not { } root || Integration.Of(root).Count == 0)
        {
            return true;
        }

        var probe = new IntegrationProbe(root);
        if (terminal.Interactive)
        {
            return Say(terminal, await terminal.Console.Status().StartAsync(Doing, _ => probe.BuildAsync(withTests: false, cancellationToken)));
        }

        terminal.WriteLine(Doing);
        return Say(terminal, await probe.BuildAsync(withTests: false, cancellationToken));
    }

    /// <summary>A line for each that is not there, as an error where it is one.</summary>
    private static bool Say(Terminal terminal, IReadOnlyList<IntegrationResult> results)
    {
        var good = true;
        foreach (var result in results.Where(result => result.State is not IntegrationState.Built))
        {
            var error = result.IsError(IntegrationResult.AllRequired);
            terminal.WriteLine(OneLine.Of(error ? $"✗ {result.Sentence}" : $"– {result.Sentence}"));
            good &= !error;
        }

        return good;
    }
}
