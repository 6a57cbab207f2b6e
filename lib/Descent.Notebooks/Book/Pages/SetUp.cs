namespace Descent.Notebooks.Book;

/// <summary>The lines at the top of a cell that load and name things: <c>#r</c> and <c>using</c>.</summary>
internal static class SetUp
{
    /// <summary>Those lines, and the rest.</summary>
    public static (string SetUp, string Lesson) Split(string source)
    {
        var lines = source.Split('\n');
        var count = lines.TakeWhile(line => line.Length == 0 || Loads(line)).Count();
        return lines.Take(count).Any(Loads)
            ? (string.Join('\n', lines[..count]).Trim('\n'), string.Join('\n', lines[count..]))
            : ("", source);
    }

    /// <summary>The whole cell as set-up if it begins with such a line.</summary>
    public static (string SetUp, string Lesson) Whole(string source) => Split(source).SetUp.Length > 0 ? (source, "") : ("", source);

    private static bool Loads(string line) =>
        line.StartsWith("#r ", StringComparison.Ordinal)
        || (line.StartsWith("using ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(';') && !line.Contains('(', StringComparison.Ordinal) && !line.StartsWith("using var ", StringComparison.Ordinal));
}
