namespace Descent.Notebooks.Scripting.Insight;

/// <summary>The framework's documentation. It comes with the SDK, in the reference pack, and not with the runtime that runs cells.</summary>
internal static class FrameworkDocumentation
{
    private static readonly Lazy<string[]> Files = new(Find);

    /// <summary>The element of one member; <see langword="null"/> where there is none, or no SDK.</summary>
    /// <param name="id">The member's documentation id.</param>
    /// <param name="space">Its namespace, by which its file is found at once, as a rule.</param>
    public static string? Member(string id, string space) => Files.Value
        .OrderByDescending(file => Likelihood(Path.GetFileNameWithoutExtension(file), space))
        .Select(file => DocumentationFile.Member(file, id))
        .FirstOrDefault(member => member is not null);

    // System.Collections.Generic is documented in System.Collections.xml, and the core of everything in System.Runtime.xml.
    private static int Likelihood(string file, string space) =>
        space == file || space.StartsWith(file + ".", StringComparison.Ordinal) ? 1000 + file.Length : file is "System.Runtime" ? 999 : 0;

    private static string[] Find()
    {
        // …/shared/Microsoft.NETCore.App/10.0.1/System.Private.CoreLib.dll
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var packs = Path.Combine(runtime.Parent?.Parent?.Parent?.FullName ?? "", "packs", "Microsoft.NETCore.App.Ref");
        var framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        return Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs).Select(pack => Path.Combine(pack, "ref", framework)).Where(Directory.Exists)
                .Order(StringComparer.Ordinal).LastOrDefault() is { } newest ? Directory.GetFiles(newest, "*.xml") : []
            : [];
    }
}
