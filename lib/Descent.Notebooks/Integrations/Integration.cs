using System.Xml.Linq;

namespace Descent.Notebooks.Integrations;

/// <summary>An optional library of the course: it is built where the package feeds carry what it needs.</summary>
/// <param name="Name">Its assembly, as a tag <c>requires:…</c> names it.</param>
/// <param name="Project">Full path of its project.</param>
/// <param name="Tests">Full path of the project of its tests, where it has one.</param>
public sealed record Integration(string Name, string Project, string? Tests)
{
    /// <summary>The folder of the integrations, from the root of the repository.</summary>
    public const string Folder = "lib/integrations";

    private static readonly string[] Outputs = ["integrations", "interactive"];

    /// <summary>Reads <c>Integrations.slnx</c>: every project there is an integration, or the tests of one.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <returns>None where there is no such file.</returns>
    public static IReadOnlyList<Integration> Of(string root)
    {
        var solution = Path.Combine(root, Folder, "Integrations.slnx");
        if (!File.Exists(solution))
        {
            return [];
        }

        var projects = XDocument.Load(solution).Descendants("Project")
            .Select(project => Path.GetFullPath(Path.Combine(root, Folder, (string)project.Attribute("Path")!)))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path));
        return [.. projects
            .Where(pair => !pair.Key.EndsWith(".Tests", StringComparison.Ordinal))
            .Select(pair => new Integration(pair.Key, pair.Value, projects.GetValueOrDefault($"{pair.Key}.Tests")))];
    }

    /// <summary>Where its assembly lies once it is built: beside the libraries of notebooks, or in a folder of its own.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <returns><see langword="null"/> where it is not built.</returns>
    public string? BuiltAssembly(string root) => BuiltAssembly(root, Name);

    /// <summary>The same by name alone.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="name">The assembly's name.</param>
    public static string? BuiltAssembly(string root, string name) => Outputs
        .Select(folder => Path.Combine(root, "lib", "bin", folder, $"{name}.dll"))
        .FirstOrDefault(File.Exists);
}
