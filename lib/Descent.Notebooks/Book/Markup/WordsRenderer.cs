using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>Writes words, and says of Chinese ones that they are: for the voice of a screen reader and for the right letters.</summary>
internal sealed partial class WordsRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline obj)
    {
        var words = Html.Text(obj.Content.ToString());
        // The words in place of an image are an attribute.
        renderer.Write(renderer.EnableHtmlForInline ? Chinese().Replace(words, "<span lang=\"zh\">$0</span>") : words);
    }

    // Ideographs with the punctuation and the numbers in full width between them.
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}\p{IsCJKSymbolsandPunctuation}\p{IsHalfwidthandFullwidthForms}\d]*")]
    private static partial Regex Chinese();
}
