using Descent.Notebooks.Integrations;

namespace Descent.Cli.Doctor;

/// <summary>The assemblies that some cells require by tag.</summary>
internal static class IntegrationsCheck
{
    private static readonly string[] Assemblies = ["Descent.MLNet", "Descent.PlotlyNet", "Descent.Interactive"];

    public static IEnumerable<DoctorCheck> Check(string root) =>
        from assembly in Assemblies
        select Integration.BuiltAssembly(root, assembly) is not null
            ? new DoctorCheck(true, $"{assembly} is built.")
            : new DoctorCheck(false, $"{assembly} is not built; cells that need it are skipped.", "descent run builds it where your package feeds carry what it needs.");
}
