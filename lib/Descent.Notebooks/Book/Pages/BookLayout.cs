namespace Descent.Notebooks.Book;

/// <summary>What is around every page: head, course name, lessons, sections, the way on.</summary>
/// <param name="lessons">The lessons in order.</param>
/// <param name="assets">Where the pages find what they load.</param>
internal sealed class BookLayout(IReadOnlyList<BookLesson> lessons, BookAssets assets)
{
    /// <summary>The lessons in order.</summary>
    public IReadOnlyList<BookLesson> Lessons => lessons;

    /// <summary>The pages by the full paths of their notebooks.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; } = lessons.DistinctBy(lesson => Path.GetFullPath(lesson.Result.Path)).ToDictionary(lesson => Path.GetFullPath(lesson.Result.Path), lesson => lesson.Page);

    /// <summary>The course's words and letters.</summary>
    public Glossary Glossary { get; } = Glossary.OfCourse;

    /// <summary>A whole page.</summary>
    /// <param name="lesson">The lesson that it shows; <see langword="null"/> for the contents and for what is looked up.</param>
    /// <param name="title">The title of the window.</param>
    /// <param name="body">The content.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="reference">What it is to be looked up in it; <see langword="null"/> for lessons and the contents.</param>
    public string Page(BookLesson? lesson, string title, string body, IReadOnlyList<Heading> sections, ReferencePage? reference = null) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Text(title)}{(lesson is null && reference is null ? "" : " – Descent")}</title>
        <meta name="descent-katex" content="{Html.Text(assets.Katex)}">
        {(assets.Plotly is { } plotly ? $"<meta name=\"descent-plotly\" content=\"{Html.Text(plotly)}\">\n" : "")}<link rel="stylesheet" href="book.css">
        <script src="book.js"></script>
        {string.Concat(Scripts(lesson, reference).Select(script => $"<script src=\"{script}\" defer></script>\n"))}</head>
        <body{(lesson is null ? $" class=\"{(reference is null ? "contents" : "reference")}\"" : "")}>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="bar">
        <a class="course" href="index.html"{(lesson is null && reference is null ? " aria-current=\"page\"" : "")}>Descent</a>
        <button class="menu" popovertarget="lessons">Lessons</button>
        </header>
        <nav id="lessons" aria-label="Lessons" popover>
        <ol>
        {string.Concat(lessons.Select(other => Item(other, other == lesson, sections)))}</ol>
        <p>Look up</p>
        <ol>
        {string.Concat(ReferencePage.All.Select(page => $"<li><a href=\"{page.File}\"{(page == reference ? " aria-current=\"page\"" : "")}>{page.Title}</a></li>\n"))}</ol>
        </nav>
        <main id="main">
        {body}{(lesson is null ? "" : Turn(lesson))}</main>
        {(sections.Count > 1 ? $"<nav id=\"on-this-page\" aria-label=\"On this page\">\n<p>On this page</p>\n{Sections(sections)}</nav>\n" : "")}</body>
        </html>

        """;

    /// <summary>A link to a lesson by its two digits; words where the book does not hold it.</summary>
    /// <param name="number">The digits.</param>
    /// <param name="shortly">The digits alone instead of the title.</param>
    public string LinkTo(string number, bool shortly = false) => lessons.FirstOrDefault(lesson => lesson.Number == number) is { } found
        ? $"<a href=\"{Html.Text(found.Page)}\">{(shortly ? number : found.Opening.TitleHtml)}</a>"
        : shortly ? number : $"lesson {number}";

    private static string[] Scripts(BookLesson? lesson, ReferencePage? reference) =>
        ["links.js", "search.js", .. lesson is null && reference is null ? (string[])["landscape.js"] : []];

    private static string Item(BookLesson lesson, bool current, IReadOnlyList<Heading> sections) => current
        ? $"<li><a href=\"{Html.Text(lesson.Page)}\" aria-current=\"page\">{lesson.Opening.TitleHtml}</a>\n{Sections(sections)}</li>\n"
        : $"<li><a href=\"{Html.Text(lesson.Page)}\">{lesson.Opening.TitleHtml}</a></li>\n";

    private static string Sections(IReadOnlyList<Heading> sections) => sections.Count == 0 ? "" :
        $"<ol>\n{string.Concat(sections.Select(section => $"<li><a href=\"#{Html.Text(section.Id)}\">{section.Html}</a></li>\n"))}</ol>\n";

    private string Turn(BookLesson lesson)
    {
        var at = lessons.ToList().IndexOf(lesson);
        var previous = at > 0 ? Link(lessons[at - 1], "prev", "Previous") : Link("index.html", "prev", "Back to", "Contents");
        var next = at + 1 < lessons.Count ? Link(lessons[at + 1], "next", "Next") : "";
        return $"<nav class=\"turn\" aria-label=\"Previous and next lesson\">\n{previous}{next}</nav>\n";
    }

    private static string Link(BookLesson lesson, string rel, string word) => Link(lesson.Page, rel, word, lesson.Opening.TitleHtml);

    private static string Link(string page, string rel, string word, string title) =>
        $"<a rel=\"{rel}\" href=\"{Html.Text(page)}\"><span>{word}</span> {title}</a>\n";
}
