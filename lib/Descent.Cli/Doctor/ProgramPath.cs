namespace Descent.Cli.Doctor;

/// <summary>Finds a program as the system does that starts it.</summary>
internal static class ProgramPath
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ""] : [""];

    /// <summary>Its full path; <see langword="null"/> where there is none.</summary>
    /// <param name="program">A name, or a path.</param>
    /// <param name="path">The folders to look in, as in the variable PATH.</param>
    public static string? Find(string program, string? path)
    {
        var folders = Path.IsPathRooted(program) ? [""] : (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(File.Exists);
    }
}
