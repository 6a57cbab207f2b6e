namespace Descent.Cli.Doctor;

/// <summary>The VS Code extensions that open notebooks.</summary>
internal static class EditorCheck
{
    private static readonly string[] Extensions = ["ms-toolsai.jupyter", "ms-dotnettools.csharp"];
    private static readonly string[] Homes = [".vscode", ".vscode-server"];

    /// <summary>Looks where VS Code, and VS Code on a remote machine, keep extensions: a folder <c>name-version</c> each.</summary>
    public static DoctorCheck Check(string home)
    {
        var missing = Extensions.Where(name => !Has(home, name)).ToList();
        return missing.Count == 0
            ? new(true, $"VS Code has {string.Join(" and ", Extensions)}.")
            : new(false, $"VS Code here lacks {string.Join(" and ", missing)}.", "open the folder in VS Code and accept the recommended extensions.");
    }

    /// <summary>Whether an extension is installed for this user.</summary>
    public static bool Has(string home, string name) => Homes
        .Select(folder => Path.Combine(home, folder, "extensions"))
        .Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories)
        .Any(folder => Path.GetFileName(folder).StartsWith(name + "-", StringComparison.OrdinalIgnoreCase));
}
