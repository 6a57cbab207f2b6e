using System.Runtime.CompilerServices;

namespace Descent.Tests.Conventions;

/// <summary>The files of the repository, found from this test's place upwards.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "artifacts", "packages", "node_modules"];

    private static readonly string[] Text =
        [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".md", ".ipynb", ".yml", ".yaml", ".config", ".editorconfig", ".globalconfig", ".gitignore", ".gitattributes", ".sh", ""];

    public static string Root { get; } = Above(AppContext.BaseDirectory) ?? Above(ThisFile())
        ?? throw new InvalidOperationException("No Descent.slnx above the tests: run them from a clone of the repository.");

    /// <summary>Paths from the root, with slashes, of what somebody wrote; nothing that a build or a run makes, and no downloaded data.</summary>
    public static IEnumerable<string> Files(string folder = "") => Walk(Path.Combine(Root, folder)).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));

    public static IEnumerable<string> TextFiles() => Files().Where(path => Text.Contains(Path.GetExtension(path)) || Path.GetFileName(path).StartsWith('.'));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
        .Where(child => !Generated.Contains(Path.GetFileName(child)) && (!Path.GetFileName(child).StartsWith('.') || Path.GetFileName(child) is ".ci" or ".github" or ".vscode")
            && !Path.GetFileName(child).StartsWith("cifar-10", StringComparison.Ordinal))
        .SelectMany(Walk));

    private static string? Above(string path)
    {
        var folder = new DirectoryInfo(path);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Descent.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
