using System.Collections.Frozen;
using Descent.Notebooks.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace Descent.Notebooks.Libraries;

/// <summary>
/// What every cell can use: the shared framework and the host, read once per process.
/// One fixed set, because letting the compiler look for missing assemblies costs three times the memory.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<FrozenDictionary<string, PortableExecutableReference>> ByNameLazily = new(Load);

    /// <summary>The references by simple assembly name.</summary>
    public static FrozenDictionary<string, PortableExecutableReference> ByName => ByNameLazily.Value;

    private static FrozenDictionary<string, PortableExecutableReference> Load()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string[] host = [.. new[] { typeof(NotebookHost), typeof(IHtmlContent), typeof(Formatter) }.Select(type => type.Assembly.Location)];
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Concat(host)
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path))
            .ToFrozenDictionary(path => Path.GetFileNameWithoutExtension(path), path => MetadataReference.CreateFromFile(path));
    }
}
