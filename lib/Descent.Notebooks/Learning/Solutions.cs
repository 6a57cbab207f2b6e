using System.Text.RegularExpressions;

namespace Descent.Notebooks.Learning;

/// <summary>The solutions of a lesson: <c>&lt;details&gt;</c> in its Markdown whose summary says <c>Solution 05.1</c>.</summary>
public static partial class Solutions
{
    /// <summary>Every solution of a cell as it is written, in order.</summary>
    public static IEnumerable<string> In(string markdown) => Solution().Matches(markdown).Select(match => match.Groups["solution"].Value.Trim());

    /// <summary>The Markdown with something else in the place of each solution.</summary>
    /// <param name="markdown">A cell.</param>
    /// <param name="otherwise">What stands there instead, by the exercise's id; the id is empty where the summary names none.</param>
    public static string Replace(string markdown, Func<string, string> otherwise) =>
        Solution().Replace(markdown, match => otherwise(match.Groups["id"].Value));

    [GeneratedRegex(@"<details[^>]*>\s*<summary>\s*Solution\b\s*(?<id>[\d.]*)[^<]*</summary>(?<solution>.*?)</details>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Solution();
}
