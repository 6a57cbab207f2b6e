using System.Text;

namespace Descent.Notebooks.Book;

/// <summary>The page of the course's words.</summary>
internal static class GlossaryPage
{
    public static string Of(BookLayout book)
    {
        var body = new StringBuilder($"""
            <h1>Glossary</h1>
            <p>The words of the course, in the course's own sense, with the lesson that introduces each. The letters are on the <a href="{NotationPage.File}">notation card</a>.</p>

            """);
        var letters = book.Glossary.Terms.GroupBy(term => char.ToUpperInvariant(term.Term[0])).ToList();
        body.Append("<nav class=\"letters\" aria-label=\"First letters\">\n");
        body.AppendJoin('\n', letters.Select(letter => $"<a href=\"#letter-{letter.Key}\">{letter.Key}</a>")).Append("\n</nav>\n");
        foreach (var letter in letters)
        {
            body.Append($"<h2 id=\"letter-{letter.Key}\">{letter.Key}</h2>\n<dl class=\"glossary\">\n");
            body.AppendJoin("", letter.Select(term => Entry(term, book))).Append("</dl>\n");
        }

        return body.ToString();
    }

    private static string Entry(GlossaryTerm term, BookLayout book) => $"""
        <div id="{Html.Text(term.Id)}"><dt>{Html.Text(term.Term)}{Headings.Permalink(term.Id, term.Term)}</dt>
        <dd>{Html.Text(term.Text)} <span class="where">{book.LinkTo(term.Lesson)}</span></dd></div>

        """;
}
