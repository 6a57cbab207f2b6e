using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>Makes the first occurrence of each term on a page a link to the glossary that carries the term's meaning along.</summary>
/// <param name="words">The terms.</param>
internal sealed class TermLinks(TermWords words)
{
    private readonly HashSet<GlossaryTerm> _linked = [];

    /// <summary>Links the terms of a cell. A lesson's first one only promises: there the words stay words.</summary>
    public void Mark(MarkdownDocument document)
    {
        if (document.Any(block => block is HeadingBlock { Level: 1 }))
        {
            return;
        }

        foreach (var literal in document.Descendants<LiteralInline>().Where(IsProse).ToList())
        {
            if (IsBold(literal) && words.Introduced(literal.Content.ToString()) is { } introduced)
            {
                _ = _linked.Add(introduced) ? literal.ReplaceBy(Link(introduced, literal.Content.ToString())) : literal;
            }
            else
            {
                Split(literal);
            }
        }
    }

    private void Split(LiteralInline literal)
    {
        var (text, done) = (literal.Content.ToString(), 0);
        foreach (var (index, length, term) in words.In(text).Where(found => _linked.Add(found.Term)))
        {
            literal.InsertBefore(Words(text[done..index]));
            literal.InsertBefore(Link(term, text[index..(index + length)]));
            done = index + length;
        }

        literal.Content = done > 0 ? new StringSlice(text[done..]) : literal.Content;
    }

    private static LiteralInline Words(string text) => new(text);

    private static LinkInline Link(GlossaryTerm term, string text)
    {
        var link = new LinkInline($"{Glossary.Page}#{term.Id}", "") { IsClosed = true };
        link.AppendChild(Words(text));
        link.GetAttributes().AddClass("term");
        link.GetAttributes().AddProperty("data-means", term.Text);
        return link;
    }

    private static bool IsBold(LiteralInline literal) =>
        literal.Parent is EmphasisInline { DelimiterCount: 2 } strong && strong.FirstChild == literal && strong.LastChild == literal;

    // Not in headings, in other links and in tables, where each word has its place.
    private static bool IsProse(LiteralInline literal)
    {
        Inline top = literal;
        while (top.Parent is { } parent)
        {
            if (parent is LinkInline)
            {
                return false;
            }

            top = parent;
        }

        for (Block? block = (top as ContainerInline)?.ParentBlock; block is not null; block = block.Parent)
        {
            if (block is HeadingBlock or Table)
            {
                return false;
            }
        }

        return true;
    }
}
