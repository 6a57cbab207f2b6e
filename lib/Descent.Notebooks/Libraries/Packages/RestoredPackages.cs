using System.Text.Json.Serialization;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>What a restore has found for some packages, with all that they need.</summary>
/// <param name="Versions">The version of each package by its name.</param>
/// <param name="Assemblies">Full paths of the libraries, in NuGet's own folder.</param>
/// <param name="Natives">Full paths of the native libraries for this machine.</param>
internal sealed record RestoredPackages(IReadOnlyDictionary<string, string> Versions, IReadOnlyList<string> Assemblies, IReadOnlyList<string> Natives)
{
    /// <summary>Whether nobody has removed a file since.</summary>
    [JsonIgnore]
    public bool IsWhole => Assemblies.Concat(Natives).All(File.Exists);

    /// <summary>The version that was taken of a package.</summary>
    public string? VersionOf(string id) => Versions.FirstOrDefault(version => version.Key.Equals(id, StringComparison.OrdinalIgnoreCase)).Value;
}
