namespace Descent.Cli.Doctor;

/// <summary>The assemblies that some cells require by tag.</summary>
internal static class IntegrationsCheck
{
    private static readonly string[] Assemblies = ["Descent.MLNet", "Descent.PlotlyNet", "Descent.Interactive"];

    public static IEnumerable<DoctorCheck> Check(string root) =>
        from assembly in Assemblies
        let built = File.Exists(Path.Combine(root, "lib", "bin", assembly + ".dll"))
        select built
            ? new DoctorCheck(true, $"{assembly} is built.")
            : new DoctorCheck(false, $"{assembly} is not built; cells that need it are skipped.", "dotnet build lib/integrations/Integrations.slnx");
}
