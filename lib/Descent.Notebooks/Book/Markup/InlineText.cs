using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>What a line of Markdown says, without its marks.</summary>
internal static class InlineText
{
    /// <summary>Plain text: for titles of windows and for ids.</summary>
    public static string Plain(ContainerInline? line) => Join(line, text => text, latex => latex);

    /// <summary>Plain text with formulas that can be read: for the search.</summary>
    public static string Words(ContainerInline? line) => Join(line, text => text, PlainMath.Of);

    /// <summary>Text and formulas as HTML, no links: for tables of contents.</summary>
    public static string ToHtml(ContainerInline? line) => Join(line, Html.Text, latex => $"<span class=\"math\">{Html.Text(latex)}</span>");

    private static string Join(ContainerInline? line, Func<string, string> words, Func<string, string> formula)
    {
        var text = new StringBuilder();
        foreach (var part in line?.Descendants() ?? [])
        {
            text.Append(part switch
            {
                LiteralInline literal => words(literal.Content.ToString()),
                CodeInline code => words(code.Content),
                HtmlEntityInline entity => words(entity.Transcoded.ToString()),
                MathInline math => formula(math.Latex),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString().Trim();
    }
}
