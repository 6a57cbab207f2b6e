using Descent.Cli.Doctor;

namespace Descent.Cli.Kernelspecs;

/// <summary>Where the kernels of this machine lie.</summary>
internal static class KernelFolders
{
    private static OSPlatformKind System => OperatingSystem.IsWindows() ? OSPlatformKind.Windows : OperatingSystem.IsMacOS() ? OSPlatformKind.MacOS : OSPlatformKind.Linux;

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The folders in which front ends look, in their order.</summary>
    public static IEnumerable<string> All => KernelspecCheck.Folders(System, Home, Environment.GetEnvironmentVariable).Distinct();

    /// <summary>The user's own, which needs no rights and no Jupyter.</summary>
    public static string User =>
        KernelspecCheck.Folders(System, Home, name => name is "JUPYTER_PATH" ? null : Environment.GetEnvironmentVariable(name)).First();
}
