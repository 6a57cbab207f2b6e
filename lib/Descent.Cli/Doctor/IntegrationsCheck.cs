using Descent.Notebooks.Integrations;

namespace Descent.Cli.Doctor;

/// <summary>The assemblies that some cells require by tag: built or not, and why not.</summary>
internal static class IntegrationsCheck
{
    private static readonly string[] Assemblies = ["Descent.MLNet", "Descent.PlotlyNet", "Descent.Interactive"];

    /// <summary>One line for each. What is not built is tried: nothing else tells which package a feed lacks.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="build">Builds the integrations; called only where one is not built.</param>
    public static async Task<IReadOnlyList<DoctorCheck>> CheckAsync(string root, Func<Task<IReadOnlyList<IntegrationResult>>> build)
    {
        var tried = Assemblies.All(assembly => IsBuilt(root, assembly)) ? [] : await build();
        return [.. Assemblies.Select(assembly => tried.FirstOrDefault(result => result.Integration.Name == assembly) is { } result ? Line(result) : Line(root, assembly))];
    }

    private static DoctorCheck Line(IntegrationResult result) =>
        new(result.State is IntegrationState.Built, result.Sentence, Needed: result.IsError(IntegrationResult.AllRequired));

    private static DoctorCheck Line(string root, string assembly) => IsBuilt(root, assembly)
        ? new(true, $"{assembly} is built.")
        : new(false, $"{assembly} is not built; cells that need it are skipped.", "descent run builds it where your package feeds carry what it needs.");

    private static bool IsBuilt(string root, string assembly) => Integration.BuiltAssembly(root, assembly) is not null;
}
