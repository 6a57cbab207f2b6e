namespace Descent.Cli.Doctor;

/// <summary>The folder that nuget.config names as a source: without it every restore fails.</summary>
internal static class PackagesFolderCheck
{
    public static DoctorCheck Check(string root) => Directory.Exists(Path.Combine(root, "lib", "packages"))
        ? new(true, "lib/packages, the course's own package folder, is there.")
        : new(false, "lib/packages is missing, and nuget.config names it as a package source.", "git checkout -- lib/packages", Needed: true);
}
