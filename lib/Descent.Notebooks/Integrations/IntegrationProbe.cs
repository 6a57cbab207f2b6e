using System.Reflection;

namespace Descent.Notebooks.Integrations;

/// <summary>Finds out which integrations can be had here, and builds those: each is there, or named with what it lacks.</summary>
/// <param name="root">The folder of the repository.</param>
public sealed class IntegrationProbe(string root)
{
    /// <summary>Restores and builds every integration of <c>Integrations.slnx</c>, each on its own; nothing is written for one that is up to date.</summary>
    /// <param name="withTests">Whether their tests are built as well.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>One result for each.</returns>
    /// <exception cref="IOException">There is no <c>dotnet</c> to start.</exception>
    public async Task<IReadOnlyList<IntegrationResult>> BuildAsync(bool withTests, CancellationToken cancellationToken = default)
    {
        var integrations = Integration.Of(root);
        if (integrations.Count == 0)
        {
            return [];
        }

        using var turn = await ProbeTurn.WaitAsync(root, cancellationToken).ConfigureAwait(false);
        var results = new Dictionary<Integration, IntegrationResult>();
        var left = integrations;

        // A restore that fails for one integration builds none: those it failed for leave, the others go again.
        while (left.Count > 0)
        {
            var (exitCode, output) = await BuildAsync(left, withTests, cancellationToken).ConfigureAwait(false);
            var errors = exitCode == 0 ? [] : BuildError.In(output);
            var broken = left.Where(integration => exitCode != 0 && errors.Any(error => error.Concerns(integration))).ToList();
            if (broken.Count == 0)
            {
                left.ToList().ForEach(integration => results[integration] = exitCode == 0
                    ? new(integration, IntegrationState.Built, $"{integration.Name} is built.")
                    : ProbeFinding.Of(integration, errors, LastLine(output), root));
                break;
            }

            broken.ForEach(integration => results[integration] =
                ProbeFinding.Of(integration, [.. errors.Where(error => error.Concerns(integration))], "", root));
            left = [.. left.Except(broken)];
        }

        return [.. integrations.Select(integration => results[integration])];
    }

    private Task<(int ExitCode, string Output)> BuildAsync(IReadOnlyList<Integration> integrations, bool withTests, CancellationToken cancellationToken)
    {
        var projects = integrations.Select(integration => integration.Project)
            .Concat(integrations.Select(integration => withTests ? integration.Tests : null).OfType<string>());
        var configuration = typeof(IntegrationProbe).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";
        // What is built already, and perhaps loaded by somebody, is neither restored nor built again.
        var built = new[] { "lib/bin/Descent.dll", $"lib/Descent.Notebooks/bin/{configuration}/net10.0/Descent.Notebooks.dll" }
            .All(path => File.Exists(Path.Combine(root, path)));
        return DotnetCommand.RunAsync(
            root,
            [
                "msbuild", Path.Combine(root, Integration.Folder, "Probe.proj"), "-restore", "-target:Build",
                $"-property:Projects={string.Join('|', projects)}", $"-property:Configuration={configuration}",
                $"-property:DescentIsBuilt={built}", $"-property:RestoreRecursive={!built}",
                // One process, so that nothing is left behind.
                "-maxCpuCount:1", "-nodeReuse:false", "-terminalLogger:off", "-verbosity:quiet", "-nologo",
            ],
            cancellationToken);
    }

    private static string LastLine(string output) => output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault("it said nothing");
}
