using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>Gives the course's fixed phrases a look of their own: <b>Predict.</b>, <b>Explain.</b>, and quotations that begin with <b>Spot the mistake.</b></summary>
internal static class Callouts
{
    public static void Mark(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            var name = FirstWords(paragraph) switch
            {
                "Predict." => "predict",
                "Explain." => "explain",
                "Sources." => "sources",
                _ => null,
            };
            if (name is not null)
            {
                paragraph.GetAttributes().AddClass(name);
            }
        }

        foreach (var quote in document.Descendants<QuoteBlock>())
        {
            quote.GetAttributes().AddClass(FirstWords(quote.FirstOrDefault()) is "Spot the mistake." ? "mistake" : "quote");
        }
    }

    private static string FirstWords(Block? block) =>
        (block as ParagraphBlock)?.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 } strong ? InlineText.Plain(strong) : "";
}
