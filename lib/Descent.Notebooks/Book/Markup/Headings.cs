using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>A heading that the table of contents names.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Level">2 for a section, 3 for a part of one.</param>
/// <param name="Html">Its words.</param>
/// <param name="Plain">Its words as the search shows them.</param>
internal sealed record Heading(string Id, int Level, string Html, string Plain = "");

/// <summary>Gives each heading an id and a link to itself.</summary>
internal static class Headings
{
    public static IEnumerable<Heading> Mark(MarkdownDocument document, Slugs slugs)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var (plain, html, words) = (InlineText.Plain(heading.Inline), InlineText.ToHtml(heading.Inline), InlineText.Words(heading.Inline));
            var id = slugs.Of(plain);
            heading.GetAttributes().Id = id;
            if (heading.Level > 1)
            {
                heading.Inline?.AppendChild(new HtmlInline(Permalink(id, plain)));
            }

            yield return new(id, heading.Level, html, words);
        }
    }

    /// <summary>A quiet link to a part of the page.</summary>
    /// <param name="id">The part's id.</param>
    /// <param name="name">What a screen reader calls it.</param>
    public static string Permalink(string id, string name) =>
        $"<a class=\"permalink\" href=\"#{Html.Text(id)}\" aria-label=\"Link to {Html.Text(name)}\">#</a>";
}
