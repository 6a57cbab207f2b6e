namespace Descent.Notebooks.Running;

/// <summary>Finds the <c>dotnet</c> that starts notebooks' processes: the one that runs us, where it can be told.</summary>
internal static class DotnetHost
{
    private static readonly string FileName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>Its path, or its bare name where only the system can find it.</summary>
    public static string Path { get; } = Candidates().FirstOrDefault(File.Exists) ?? FileName;

    private static IEnumerable<string> Candidates()
    {
        if (Environment.ProcessPath is { } self && System.IO.Path.GetFileName(self) == FileName)
        {
            yield return self;
        }

        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
        {
            yield return host;
        }

        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
        {
            yield return System.IO.Path.Combine(root, FileName);
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator))
        {
            yield return System.IO.Path.Combine(folder, FileName);
        }
    }
}
