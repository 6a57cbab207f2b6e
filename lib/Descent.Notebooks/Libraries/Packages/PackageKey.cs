using System.Security.Cryptography;
using System.Text;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>All that the outcome of a restore depends on, in one short name.</summary>
internal static class PackageKey
{
    /// <summary>The name: other packages, other feeds and another machine have others.</summary>
    /// <param name="packages">What is asked for, in any order.</param>
    /// <param name="folder">The notebook's folder.</param>
    public static string Of(IEnumerable<PackageRequest> packages, string folder)
    {
        IEnumerable<string> parts =
        [
            PackageProject.Framework,
            PackageProject.Machine,
            .. packages.Select(package => $"{package.Id}|{package.Version}".ToLowerInvariant()).Order(StringComparer.Ordinal),
            .. Configurations(folder).SelectMany(file => new[] { file, File.ReadAllText(file) }),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
    }

    private static IEnumerable<string> Configurations(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            foreach (var file in place.EnumerateFiles("*.config").Where(file => file.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase)))
            {
                yield return file.FullName;
            }
        }
    }
}
