namespace Descent.Notebooks.Integrations;

/// <summary>Turns the errors of an integration into its result.</summary>
internal static class ProbeFinding
{
    /// <summary>The result for an integration that was not built.</summary>
    /// <param name="integration">Which one.</param>
    /// <param name="errors">Its errors.</param>
    /// <param name="otherwise">What was said where no error could be read.</param>
    /// <param name="root">The folder of the repository.</param>
    public static IntegrationResult Of(Integration integration, IReadOnlyList<BuildError> errors, string otherwise, string root)
    {
        var name = integration.Name;
        var other = errors.FirstOrDefault(error => error is { MissingPackage: null, IsUnreachableFeed: false } && !error.IsAboutVersions);
        if (other is not null || errors.Count == 0)
        {
            return new(integration, IntegrationState.Failed,
                $"{name} could not be built: {(other?.ToString() ?? otherwise).TrimEnd('.')}. To see all of it: dotnet build {Integration.Folder}/Integrations.slnx");
        }

        var packages = errors.Select(error => error.MissingPackage).OfType<string>().Distinct().ToList();
        return packages.Count > 0
            ? new(integration, IntegrationState.Missing, $"{name} is not built: {Lack(packages)} of your feeds. Cells that need it are skipped.{Retire(integration, root)}")
            : new(integration, IntegrationState.Unreachable, integration.BuiltAssembly(root) is null
                ? $"{name} is not built: a package feed did not answer. Cells that need it are skipped. {errors[0].Text}"
                : $"{name} is as it was built before: a package feed did not answer. {errors[0].Text}");
    }

    private static string Lack(List<string> packages) => packages is [var one]
        ? $"the package {one} is on none"
        : $"the packages {string.Join(", ", packages[..^1])} and {packages[^1]} are on none";

    /// <summary>A build that no package stands behind any more would fit neither today's sources nor today's Descent: it goes.</summary>
    private static string Retire(Integration integration, string root)
    {
        if (integration.BuiltAssembly(root) is not { } stale)
        {
            return "";
        }

        try
        {
            File.Delete(stale);
            return " Its earlier build has been removed, because it could not be kept up to date.";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $" Its earlier build could not be removed ({problem.Message.TrimEnd('.')}): close what uses it and delete {Path.GetRelativePath(root, stale).Replace('\\', '/')}.";
        }
    }
}
