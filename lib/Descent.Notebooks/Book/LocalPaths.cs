namespace Descent.Notebooks.Book;

/// <summary>Paths of the machine that made the book say nothing to its readers.</summary>
/// <param name="notebookFolder">The folder of the notebook.</param>
internal sealed class LocalPaths(string notebookFolder)
{
    private readonly (string Path, string Short)[] _places =
    [
        (Path.GetDirectoryName(notebookFolder) ?? notebookFolder, "…"),
        (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "~"),
    ];

    /// <summary>The text with the course's folder as <c>…</c> and the user's own as <c>~</c>.</summary>
    public string Hide(string text)
    {
        foreach (var (path, name) in _places.Where(place => place.Path.Length > 1))
        {
            text = text.Replace(path + Path.DirectorySeparatorChar, name + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }

        return text;
    }
}
