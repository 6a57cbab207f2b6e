using System.Text.RegularExpressions;

namespace Descent.Notebooks.Learning;

/// <summary>Makes what a lesson loads and links to be found from the place of its copy.</summary>
/// <param name="course">The course's folder.</param>
/// <param name="from">The folder of the lesson.</param>
/// <param name="to">The folder of the copy.</param>
/// <param name="copied">The names of the lessons that lie in the copy's folder, too: links to them stay.</param>
internal sealed partial class CopyPaths(string course, string from, string to, IReadOnlySet<string> copied)
{
    /// <summary>C# whose <c>#r</c> and <c>#load</c> find their files: by a relative path within the course, so that both can be moved together; by an absolute one elsewhere.</summary>
    public string InCode(string code) => Directive().Replace(code, match =>
    {
        var path = Path.GetFullPath(match.Groups["path"].Value, from);
        return match.Groups["before"].Value + Slashes(IsInCourse(to) && IsInCourse(path) ? Path.GetRelativePath(to, path) : path) + '"';
    });

    /// <summary>Markdown whose links and pictures lead to where they did.</summary>
    public string InMarkdown(string markdown) => Link().Replace(markdown, match =>
    {
        var path = Path.GetFullPath(Uri.UnescapeDataString(match.Groups["path"].Value), from);

        // What looks like a link in code, x[0](1), names no file.
        return copied.Contains(Path.GetFileName(path)) && Path.GetDirectoryName(path) == from || !File.Exists(path)
            ? match.Value
            : match.Groups["before"].Value + Address(path);
    });

    /// <summary>A file as a link from the copy names it.</summary>
    public string Address(string path)
    {
        var relative = Path.GetRelativePath(to, path);

        // On another drive there is no relative path.
        return Path.IsPathRooted(relative)
            ? new Uri(relative).AbsoluteUri
            : string.Join('/', Slashes(relative).Split('/').Select(Uri.EscapeDataString));
    }

    private bool IsInCourse(string path) => !Path.GetRelativePath(course, path).StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(Path.GetRelativePath(course, path));

    private static string Slashes(string path) => path.Replace('\\', '/');

    // A name without a slash is a framework's assembly, and "nuget: …" a package.
    [GeneratedRegex("""(?<before>^[ \t]*#(?:r|load)[ \t]+")(?<path>(?![A-Za-z]+:)[^"\r\n]*[/\\][^"\r\n]*)["]""", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex("""(?<before>\]\(|\b(?:src|href)=")(?<path>(?![A-Za-z]+:|[#/])[^)"\s#]+)""")]
    private static partial Regex Link();
}
