using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>Where links of a lesson lead: to pages instead of notebooks, and nowhere instead of to files that the book does not hold.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="pages">The pages, by the full paths of their notebooks.</param>
internal sealed class BookLinks(string folder, IReadOnlyDictionary<string, string> pages)
{
    public void Rewrite(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (Resolve(link.Url ?? "") is { } url)
            {
                link.Url = url;
            }
            else if (link.IsImage)
            {
                link.ReplaceBy(new LiteralInline(InlineText.Plain(link)), copyChildren: false);
            }
            else
            {
                link.ReplaceBy(new ContainerInline());
            }
        }
    }

    /// <summary>The address in the book; <see langword="null"/> where there is none.</summary>
    public string? Resolve(string url)
    {
        if (url.StartsWith('#') || Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            return url;
        }

        var (path, fragment) = url.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (url[..at], url[at..]) : (url, "");
        return pages.TryGetValue(Path.GetFullPath(Uri.UnescapeDataString(path), folder), out var page) ? page + fragment : null;
    }
}
