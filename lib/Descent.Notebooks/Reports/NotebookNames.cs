namespace Descent.Notebooks.Reports;

/// <summary>Short names for notebooks: the file's name, with as many folders before it as it takes to tell them apart.</summary>
public static class NotebookNames
{
    /// <summary>One name for each path, in the same order.</summary>
    public static IReadOnlyList<string> For(IEnumerable<string> paths)
    {
        var all = paths.Select(path => path.Split('/', '\\')).ToList();
        return [.. all.Select(path => Shortest(path, all))];
    }

    private static string Shortest(string[] path, List<string[]> all)
    {
        var parts = 1;
        while (parts < path.Length && all.Count(other => Last(other, parts) == Last(path, parts)) > 1)
        {
            parts++;
        }

        return Last(path, parts);
    }

    private static string Last(string[] path, int parts) => string.Join('/', path.TakeLast(parts));
}
