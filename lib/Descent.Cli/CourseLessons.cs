namespace Descent.Cli;

/// <summary>The lessons of the course by what people call them: <c>05</c>, <c>05-backpropagation</c>, or a path.</summary>
internal static class CourseLessons
{
    /// <summary>The lessons' full paths, each once; without any name all of them.</summary>
    /// <exception cref="InputException">There is no such lesson, or no course.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> names, string directory)
    {
        var all = NotebookPaths.Find([], directory);
        return names.Count == 0 ? all : [.. names.Select(name => Match(name, all, directory) ?? throw Unknown(name, all)).Distinct()];
    }

    /// <summary>The same, and any other notebook by its path.</summary>
    public static IReadOnlyList<string> FindOrPaths(IReadOnlyList<string> names, string directory)
    {
        if (names.Count == 0)
        {
            return NotebookPaths.Find([], directory);
        }

        var all = All(directory);
        return [.. names.SelectMany(name => Match(name, all, directory) is { } lesson ? [lesson] : NotebookPaths.Find([name], directory)).Distinct()];
    }

    private static string? Match(string name, IReadOnlyList<string> lessons, string directory) =>
        lessons.FirstOrDefault(lesson => lesson == Path.GetFullPath(name, directory))
        ?? lessons.FirstOrDefault(lesson => Path.GetFileName(lesson) == name || Path.GetFileNameWithoutExtension(lesson) is var stem && (stem == name || stem.StartsWith(name + "-", StringComparison.Ordinal)));

    private static IReadOnlyList<string> All(string directory)
    {
        try
        {
            return NotebookPaths.Find([], directory);
        }
        catch (InputException)
        {
            // Outside of a course there are only paths.
            return [];
        }
    }

    private static InputException Unknown(string name, IReadOnlyList<string> all) => new(
        $"There is no lesson '{name}': expected a number or a name from {Path.GetFileNameWithoutExtension(all[0])} to {Path.GetFileNameWithoutExtension(all[^1])}.");
}
