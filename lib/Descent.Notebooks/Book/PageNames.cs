using Descent.Notebooks.Reports;

namespace Descent.Notebooks.Book;

/// <summary>Names of pages: the notebook's own, so that a link to a notebook is easily turned into one to its page.</summary>
internal static class PageNames
{
    /// <summary>One name for each notebook, in the same order, each once.</summary>
    public static IReadOnlyList<string> For(IEnumerable<string> notebooks)
    {
        var taken = new HashSet<string>(["index", .. ReferencePage.All.Select(page => Path.GetFileNameWithoutExtension(page.File))], StringComparer.OrdinalIgnoreCase);
        return [.. NotebookNames.For(notebooks).Select(name => Unique(Path.ChangeExtension(name, null).Replace('/', '-'), taken) + ".html")];
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}-{number}";
        }

        return unique;
    }
}
