using System.Text.RegularExpressions;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>A package as a cell asks for it with <c>#r "nuget: Package, Version"</c>.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">A version, a range or a pattern as NuGet reads it; <c>*</c> where the cell names none: the latest.</param>
internal sealed partial record PackageRequest(string Id, string Version)
{
    private const string Scheme = "nuget:";

    /// <summary>Whether another day can bring another version, so that an answer is not kept.</summary>
    public bool IsFloating => Version.Contains('*');

    /// <summary>Whether an <c>#r</c> names a package rather than a file.</summary>
    public static bool IsPackage(string reference) => reference.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads what stands between the quotes.</summary>
    /// <exception cref="PackageException">It is no name and version.</exception>
    public static PackageRequest Parse(string reference)
    {
        var match = Form().Match(reference.Trim());
        return match.Success
            ? new(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : "*")
            : throw new PackageException($"expected a package and its version, as in nuget: MathNet.Numerics, 5.0.0; found '{reference.Trim()[Scheme.Length..].Trim()}'");
    }

    /// <summary>Name and version as a reader writes them.</summary>
    public override string ToString() => Version is "*" ? Id : $"{Id} {Version}";

    // Nothing that a project file would take for more than a name or a version.
    [GeneratedRegex(@"^nuget:\s*(?<id>\w[\w.-]*)\s*(,\s*(?<version>[\w.*+\-\[\](),\s]*[\w*\])]))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
