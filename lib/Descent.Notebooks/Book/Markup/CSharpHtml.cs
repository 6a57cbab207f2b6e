using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Book;

/// <summary>C# in colours: keywords <c>k</c>, types <c>t</c>, methods <c>m</c>, strings <c>s</c>, numbers <c>n</c>, comments <c>c</c>, directives <c>d</c>.</summary>
internal static class CSharpHtml
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The code as HTML; without its tags it is the code, letter by letter, whether it compiles or not.</summary>
    public static string Of(string code)
    {
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            Trivia(html, token.LeadingTrivia);
            Span(html, TokenClass.Of(token), token.Text);
            Trivia(html, token.TrailingTrivia);
        }

        return html.ToString();
    }

    private static void Trivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            Span(html, trivia.IsDirective ? "d" : trivia.ToString() is ['/', '/' or '*', ..] ? "c" : "", trivia.ToFullString());
        }
    }

    private static void Span(StringBuilder html, string name, string text)
    {
        // A directive brings its line feed along.
        var end = text.TrimEnd('\r', '\n').Length;
        html.Append(name.Length > 0 && end > 0 ? $"<span class=\"{name}\">{Html.Text(text[..end])}</span>{text[end..]}" : Html.Text(text));
    }
}
