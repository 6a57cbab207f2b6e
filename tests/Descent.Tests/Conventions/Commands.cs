using System.Text.RegularExpressions;

namespace Descent.Tests.Conventions;

/// <summary>What the code in Markdown text names: commands of <c>descent</c>, their options, test classes, files.</summary>
internal static partial class Commands
{
    // Generated, or a place where the reader writes a name of their own.
    private static readonly string[] Elsewhere = ["lib/bin", "Your", "NN"];

    private static readonly string Cli = Sources("lib/Descent.Cli"), Tests = Sources("tests");

    /// <summary>What is named and does not exist.</summary>
    /// <param name="markdown">The text; only its code counts.</param>
    public static IEnumerable<string> Broken(string markdown)
    {
        foreach (var code in Code().Matches(markdown).Select(match => match.Value))
        {
            foreach (var call in code.Split('\n').SelectMany(line => Descent().Matches(line)))
            {
                var options = Option().Matches(call.Groups["rest"].Value).Select(match => match.Value);
                foreach (var name in options.Prepend(call.Groups["word"].Value).Where(name => !Cli.Contains($"\"{name}\"", StringComparison.Ordinal)))
                {
                    yield return name;
                }
            }

            foreach (var name in Class().Matches(code).Select(match => match.Groups["name"].Value).Where(name => !IsTest(name)))
            {
                yield return name;
            }

            foreach (var path in Place().Matches(code).Select(match => match.Value).Where(path => !Elsewhere.Any(path.Contains) && !Path.Exists(Path.Combine(Repository.Root, path))))
            {
                yield return path;
            }
        }
    }

    // A namespace, or a class in one.
    private static bool IsTest(string name) => Tests.Contains($"namespace {name};", StringComparison.Ordinal)
        || Repository.Files("tests").Any(path => path.EndsWith($"/{name.Split('.')[^1]}.cs", StringComparison.Ordinal)
            && Repository.Read(path).Contains($"namespace {name[..name.LastIndexOf('.')]};", StringComparison.Ordinal));

    private static string Sources(string folder) =>
        string.Concat(Repository.Files(folder).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(Repository.Read));

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(^|`)(descent|dotnet run --project lib/Descent\.Cli --) (?<word>[a-z0-9]+)(?<rest>.*)")]
    private static partial Regex Descent();

    [GeneratedRegex(@"(?<= )--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"-(class|namespace) (?<name>[\w.]+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<=^|[\s`])(lib|tests|data|notebooks)/[\w./-]*[\w/]", RegexOptions.Multiline)]
    private static partial Regex Place();
}
