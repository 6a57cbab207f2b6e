using System.Text.RegularExpressions;

namespace Descent.Tests.Conventions;

/// <summary>Relative links of Markdown text.</summary>
internal static partial class Links
{
    /// <summary>The relative targets that do not exist.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="folder">Its folder, from the root.</param>
    public static IEnumerable<string> Broken(string markdown, string folder) => Target().Matches(Code().Replace(markdown, ""))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains(':') && !target.StartsWith('#'))
        .Where(target => !Path.Exists(Path.Combine(Repository.Root, folder, Uri.UnescapeDataString(target.Split('#')[0]))));

    [GeneratedRegex(@"(?<=\]\()(?<target>[^\s)]+)|(?<=(?:src|href)="")(?<target>[^""]+)")]
    private static partial Regex Target();

    // Fenced blocks and inline code hold examples, not links.
    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
