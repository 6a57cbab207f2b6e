using System.Text.RegularExpressions;

namespace Descent.Notebooks.Integrations;

/// <summary>An error line of MSBuild.</summary>
/// <param name="Places">File names of where it happened and of the project that was being built.</param>
/// <param name="Code">NU1101, CS0103 and their kin.</param>
/// <param name="Text">What happened.</param>
internal sealed partial record BuildError(IReadOnlyList<string> Places, string Code, string Text)
{
    /// <summary>The errors in what MSBuild has written.</summary>
    public static IReadOnlyList<BuildError> In(string output) =>
    [
        .. output.Split('\n').Select(line => Line().Match(line.TrimEnd())).Where(match => match.Success).Select(match => new BuildError(
            [FileName(match.Groups["origin"].Value), FileName(match.Groups["project"].Value)], match.Groups["code"].Value, match.Groups["text"].Value))
        .DistinctBy(error => (error.Places[0], error.Code, error.Text)),
    ];

    /// <summary>The package that no feed carries, as the subject of a sentence; <see langword="null"/> where the error is another one.</summary>
    public string? MissingPackage => Unknown().Match(Text) is { Success: true } found && Code is "NU1101" or "NU1102" or "NU1103"
        ? found.Groups["range"] is { Success: true } range ? $"{found.Groups["id"].Value} ({range.Value})" : found.Groups["id"].Value
        : null;

    /// <summary>Whether it is a further line of such an error: which versions there are.</summary>
    public bool IsAboutVersions => Code is "NU1102" or "NU1103" && MissingPackage is null;

    /// <summary>Whether a feed did not answer.</summary>
    public bool IsUnreachableFeed => Code is "NU1301";

    /// <summary>Whether it happened in the library or the tests of an integration.</summary>
    public bool Concerns(Integration integration) =>
        Places.Contains(Path.GetFileName(integration.Project)) || Places.Contains(Path.GetFileName(integration.Tests));

    /// <summary>In one line.</summary>
    public override string ToString() => Places[0].Length > 0 ? $"{Places[0]}: {Code}: {Text}" : $"{Code}: {Text}";

    // Both kinds of slashes, on every system.
    private static string FileName(string path) => path.Split('/', '\\')[^1].Trim();

    // "origin(line,column): error CODE: text [project::TargetFramework=…]", where all but the code may be missing.
    [GeneratedRegex(@"^\s*(?<origin>.*?)(\([\d,]+\))?\s*: error (?<code>[A-Z]+\d+): (?<text>.*?)(\s\[(?<project>[^\]]*?proj)(::[^\]]*)?\])?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"Unable to find (a stable )?package (?<id>[\w.-]*\w)( with version \((?<range>[^)]*)\))?")]
    private static partial Regex Unknown();
}
