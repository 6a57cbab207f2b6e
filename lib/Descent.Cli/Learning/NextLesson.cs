namespace Descent.Cli.Learning;

/// <summary>The lesson that follows another.</summary>
internal static class NextLesson
{
    /// <summary>The learner's copy of it where there is one, else the course's own notebook; <see langword="null"/> after the last.</summary>
    public static string? After(string notebook, string directory)
    {
        var here = Path.GetDirectoryName(Path.GetFullPath(notebook))!;
        if (Repository.Find(here, directory) is not { } root || !Directory.Exists(Path.Combine(root, "notebooks")))
        {
            return null;
        }

        var next = Directory.EnumerateFiles(Path.Combine(root, "notebooks"), "*.ipynb")
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(lesson => string.CompareOrdinal(Path.GetFileName(lesson), Path.GetFileName(notebook)) > 0);
        var copy = next is null ? null : Path.Combine(here, Path.GetFileName(next));
        return File.Exists(copy) ? copy : next;
    }
}
