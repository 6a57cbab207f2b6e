namespace Descent.Notebooks.Running;

/// <summary>Decides where executed copies go: laid out as the notebooks are, so that two of one name do not meet.</summary>
internal static class ExecutedCopies
{
    /// <summary>One path per notebook; none where no copies are wanted.</summary>
    public static IReadOnlyList<string?> Plan(IReadOnlyList<string> notebooks, string? outputDirectory)
    {
        if (outputDirectory is null)
        {
            return new string?[notebooks.Count];
        }

        var full = notebooks.Select(Path.GetFullPath).ToList();
        var common = full.Select(path => Path.GetDirectoryName(path)!).DefaultIfEmpty("").Aggregate(CommonFolder);
        return [.. full.Select(path => Path.Combine(Path.GetFullPath(outputDirectory), Path.GetRelativePath(common, path)))];
    }

    private static string CommonFolder(string one, string other)
    {
        while (Path.GetRelativePath(one, other).StartsWith("..", StringComparison.Ordinal) && Path.GetDirectoryName(one) is { } above)
        {
            one = above;
        }

        return one;
    }
}
