namespace Descent.Cli.Doctor;

/// <summary>.NET Interactive's kernel, which the lessons name and old installations of VS Code and JupyterLab have.</summary>
internal static class KernelspecCheck
{
    public const string Name = ".net-csharp";

    /// <summary>The last version that there will be: the tool is archived, and README names the same.</summary>
    public const string Install = "dotnet tool install --global Microsoft.dotnet-interactive --version 1.0.712001";

    public static DoctorCheck Check(IEnumerable<string> folders) =>
        folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, Name, "kernel.json"))) is { } found
            ? new(true, $"The Jupyter kernel '{Name}' is in {found}.")
            : new(
                false, $"There is no Jupyter kernel '{Name}' (.NET Interactive's, archived); editors ask for another one, such as Descent's own.",
                $"{Install}, then dotnet interactive jupyter install.");

    /// <summary>Where Jupyter, and VS Code after it, looks for kernels on this system: in the folders of JUPYTER_PATH, in the user's own (JUPYTER_DATA_DIR, where that is set), in everybody's.</summary>
    public static IEnumerable<string> Folders(OSPlatformKind system, string home, Func<string, string?> variable) =>
    [
        .. Below("", variable("JUPYTER_PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? []),
        .. variable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen ? Below("", chosen) : system switch
        {
            OSPlatformKind.Windows => Below("jupyter", variable("APPDATA")),
            OSPlatformKind.MacOS => Below("", Path.Combine(home, "Library", "Jupyter")),
            _ => Below("jupyter", variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share")),
        },
        .. system is OSPlatformKind.Windows ? Below("jupyter", variable("PROGRAMDATA")) : Below("jupyter", "/usr/local/share", "/usr/share"),
    ];

    private static IEnumerable<string> Below(string folder, params string?[] places) =>
        places.OfType<string>().Select(place => Path.Combine(place, folder, "kernels"));
}
