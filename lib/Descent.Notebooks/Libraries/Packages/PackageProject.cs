using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>The project that the SDK restores in order to find packages.</summary>
internal static class PackageProject
{
    /// <summary>The framework that cells run on.</summary>
    public static string Framework { get; } = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>The kind of machine that cells run on, by the name that packages use: the runtime's own may be that of one distribution.</summary>
    public static string Machine { get; } = string.Join('-', System(), RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant());

    /// <summary>Its text.</summary>
    public static string Text(IEnumerable<PackageRequest> packages)
    {
        // What a folder above says about projects is not meant for this one.
        XElement[] alone = [new("ImportDirectoryBuildProps", false), new("ImportDirectoryBuildTargets", false), new("ImportDirectoryPackagesProps", false)];
        XElement[] properties =
        [
            new("TargetFramework", Framework),
            new("RuntimeIdentifier", Machine),
            new("SelfContained", false),
            new("UseAppHost", false),
            new("NuGetAudit", false),
        ];
        return new XElement(
            "Project",
            new XElement("PropertyGroup", alone),
            new XElement("Import", new XAttribute("Sdk", "Microsoft.NET.Sdk"), new XAttribute("Project", "Sdk.props")),
            new XElement("PropertyGroup", properties),
            new XElement("ItemGroup", packages.Select(package =>
                new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version)))),
            new XElement("Import", new XAttribute("Sdk", "Microsoft.NET.Sdk"), new XAttribute("Project", "Sdk.targets"))).ToString();
    }

    private static string System() =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : RuntimeInformation.RuntimeIdentifier is var name && (name.Contains("musl") || name.StartsWith("alpine", StringComparison.Ordinal)) ? "linux-musl"
        : "linux";
}
