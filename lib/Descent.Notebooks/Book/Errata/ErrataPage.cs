using System.Text;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>The page of what the notes behind the course have wrong, with the numbers that the lessons have computed while the book was made.</summary>
internal static class ErrataPage
{
    /// <summary>Its file.</summary>
    public const string File = "errata.html";

    public static string Of(BookLayout book)
    {
        var (course, claims) = (ErrataOfCourse.All, LessonClaims.Of(book.Lessons));
        var (wrong, proved) = (course.Wrong.Count, course.Wrong.Count(entry => claims.Contains(entry.Id)));
        var body = new StringBuilder($"""
            <h1>Errata</h1>
            <p>The course grew out of {course.Sources.Count} notes. {wrong} of their {course.Entries.Count} claims are wrong. They are the course's best exercises: each is here with what is true, why, and the cell that proves it.</p>
            <p>What is marked <strong class="recomputed">like this</strong> comes from the cells, which ran and passed while this book was made: {(proved == wrong ? $"all {wrong} claims" : $"{proved} of the {wrong} claims")}. All other words and numbers are those of the course's ledger, <code>data/ledger.json</code>, against which the cells are checked.</p>
            <p class="filter" hidden><label>Show only <input type="search" placeholder="a word, a lesson, 001-24"></label> <span role="status"></span></p>

            """);
        foreach (var note in course.Wrong.GroupBy(entry => entry.Note))
        {
            body.Append($"<section>\n<h2 id=\"note-{note.Key}\">{Html.Text(course.Sources[note.Key])}</h2>\n");
            body.AppendJoin("", note.Select(entry => Entry(entry, [.. claims[entry.Id]], book))).Append("</section>\n");
        }

        return body.Append("<script src=\"errata.js\" defer></script>\n").ToString();
    }

    /// <summary>The way from a cell to the errata that it has proved; nothing where it proves none or has not passed.</summary>
    public static string LinksOf(NotebookCell cell, CellResult result)
    {
        var wrong = result.Status is CellStatus.Passed ? LessonClaims.Named(cell).SelectMany(id => ErrataOfCourse.All.Wrong.Where(entry => entry.Id == id)).ToList() : [];
        return wrong.Count is 0 ? "" : $"<p class=\"note\">Errata: {string.Join(", ", wrong.Select(entry => $"<a href=\"{File}#{entry.Anchor}\">{entry.Id}</a>"))}</p>\n";
    }

    private static string Entry(Erratum entry, IReadOnlyList<CheckedClaim> claims, BookLayout book)
    {
        // An entry that several lessons come back to was computed by each; the one that owes it speaks.
        var claim = claims.FirstOrDefault(claim => claim.Lesson.Number == entry.Lesson) ?? (claims.Count > 0 ? claims[0] : null);
        return $"""
            <article class="erratum" id="{entry.Anchor}">
            <h3>{entry.Id}{Headings.Permalink(entry.Anchor, $"erratum {entry.Id}")}</h3>
            <dl>
            {Row("The note", Html.Text(entry.Claim))}{(entry.Statement.Length > 0 ? Statement(entry, claim) : Numbers(entry, claim))}{Row("Why", Html.Text(entry.Truth))}{Row("Proof", Proof(entry, claims, book))}</dl>
            </article>

            """;
    }

    private static string Statement(Erratum entry, CheckedClaim? claim) => claim is null
        ? Row("To show", $"{Html.Text(entry.Statement)} <strong>Nothing was shown in this book.</strong>")
        : Row("Shown", $"{Html.Text(entry.Statement)} <strong class=\"recomputed\">Confirmed.</strong>");

    private static string Numbers(Erratum entry, CheckedClaim? claim)
    {
        var (published, computed) = ErratumNumbers.Of(entry.Published, claim?.Values ?? []);
        return Row("Numbers", Html.Text(entry.What))
            + (published.Length > 0 ? Row("Published", published) : "")
            + Row("Recomputed", claim is null ? "<strong>Nothing was computed in this book.</strong>" : $"<strong class=\"recomputed\">{computed}</strong>");
    }

    private static string Proof(Erratum entry, IReadOnlyList<CheckedClaim> claims, BookLayout book) => claims.Count > 0
        ? string.Join(", ", claims.Select(claim => $"<a href=\"{Html.Text(claim.Place)}\">{claim.Lesson.Opening.TitleHtml}</a>"))
        : book.Lessons.Any(lesson => lesson.Number == entry.Lesson)
            ? $"{book.LinkTo(entry.Lesson)}, whose check did not pass while this book was made"
            : $"{book.LinkTo(entry.Lesson)}, which this book does not hold";

    private static string Row(string name, string html) => $"<div><dt>{name}</dt><dd>{html}</dd></div>\n";
}
