using System.Text;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Book;

/// <summary>The page of a lesson.</summary>
internal static class LessonPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="book">Its book.</param>
    /// <param name="terms">The words that the glossary explains.</param>
    /// <param name="search">Learns what is on the page.</param>
    public static string Of(BookLesson lesson, BookLayout book, TermWords terms, SearchIndex search)
    {
        var slugs = new Slugs();
        var markdown = new LessonMarkdown(new BookLinks(lesson.Folder, book.Pages), slugs, new TermLinks(terms));
        var code = new CellHtml(lesson, slugs);
        var body = new StringBuilder();
        if (lesson.Cells.Count is 0)
        {
            body.Append($"<h1>{lesson.Opening.TitleHtml}</h1>\n");
        }

        if (lesson.Result.Error is { } error)
        {
            body.Append($"<div class=\"error\"><p><strong>This notebook did not run.</strong> {Html.Text(new LocalPaths(lesson.Folder).Hide(error))}</p></div>\n");
        }

        foreach (var cell in lesson.Cells.Where(cell => !cell.Tags.Contains("remove-cell")))
        {
            body.Append(cell.Kind switch
            {
                CellKind.Markdown => markdown.ToHtml(cell.Source),
                CellKind.Code => code.Of(cell),
                _ => "",
            });
        }

        foreach (var (id, title, words) in markdown.Words.Sections)
        {
            search.Add(new(lesson.Page, id, SearchKind.Section, title, words));
        }

        foreach (var figure in code.Figures.Where(figure => figure.Title.Length > 0))
        {
            search.Add(new(lesson.Page, figure.Id, SearchKind.Figure, figure.Title, figure.Caption));
        }

        return book.Page(lesson, lesson.Opening.Title, body.ToString(), [.. markdown.Headings.Where(heading => heading.Level is 2)]);
    }
}
