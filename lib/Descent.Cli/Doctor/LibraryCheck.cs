namespace Descent.Cli.Doctor;

/// <summary>The library that notebooks load, and whether it is built from the sources that lie beside it.</summary>
internal static class LibraryCheck
{
    public static DoctorCheck Check(string root)
    {
        const string Mend = "dotnet build lib/Descent";
        var library = new FileInfo(Path.Combine(root, "lib", "bin", "Descent.dll"));
        if (!library.Exists)
        {
            return new(false, "lib/bin/Descent.dll is not built, so no notebook can load it.", Mend, Needed: true);
        }

        return Sources(root).FirstOrDefault(source => source.LastWriteTimeUtc > library.LastWriteTimeUtc) is { } newer
            ? new(false, $"lib/bin/Descent.dll is older than {Path.GetRelativePath(root, newer.FullName).Replace('\\', '/')}.", Mend, Needed: true)
            : new(true, "lib/bin/Descent.dll is built and newer than its sources.");
    }

    private static IEnumerable<FileInfo> Sources(string root)
    {
        var folder = new DirectoryInfo(Path.Combine(root, "lib", "Descent"));
        return folder.Exists
            ? folder.EnumerateFiles("*.cs", SearchOption.AllDirectories).Where(file => !IsIntermediate(Path.GetRelativePath(folder.FullName, file.FullName)))
            : [];
    }

    private static bool IsIntermediate(string path) => path.Split('/', '\\')[0] is "obj" or "bin";
}
