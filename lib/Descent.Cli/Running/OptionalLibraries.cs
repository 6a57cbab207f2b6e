using Descent.Notebooks.Integrations;
using Spectre.Console;

namespace Descent.Cli.Running;

/// <summary>Builds the integrations before the notebooks run, and says which ones they must do without.</summary>
internal static class OptionalLibraries
{
    private const string Doing = "Looking for the optional packages of the course.";

    /// <summary>Probes the course that the notebooks belong to; notebooks outside of a course need nothing.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="notebooks">The notebooks that are going to run.</param>
    /// <param name="allRequired">Whether a missing integration is an error.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether the run may still end well.</returns>
    public static async Task<bool> BuildAsync(Terminal terminal, IReadOnlyList<string> notebooks, bool allRequired, CancellationToken cancellationToken)
    {
        var home = Path.GetDirectoryName(notebooks[0])!;
        if (Repository.Find(home, home) is not { } root || Integration.Of(root).Count == 0)
        {
            return true;
        }

        var good = true;
        foreach (var result in await ProbeAsync(terminal, new IntegrationProbe(root), cancellationToken))
        {
            var error = result.IsError(allRequired);
            good &= !error;
            if (error || result.State is not IntegrationState.Built)
            {
                terminal.WriteLine(OneLine.Of($"{(error ? "✗" : "–")} {result.Sentence}"));
            }
        }

        return good;
    }

    /// <summary>Builds what can be built, and says on the terminal that it does.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="probe">The probe.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task<IReadOnlyList<IntegrationResult>> ProbeAsync(Terminal terminal, IntegrationProbe probe, CancellationToken cancellationToken)
    {
        if (terminal.Interactive)
        {
            return terminal.Console.Status().StartAsync(Doing, _ => probe.BuildAsync(withTests: false, cancellationToken));
        }

        terminal.WriteLine(Doing);
        return probe.BuildAsync(withTests: false, cancellationToken);
    }
}
