using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>Writes executed notebooks as a book: one page a lesson, a contents page, pages to look things up and a search, static HTML.</summary>
public static class BookWriter
{
    private static readonly string[] Resources = ["book.css", "book.js", "links.js", "search.js", "landscape.js", "errata.js"];

    /// <summary>Writes the book. The same results give the same bytes.</summary>
    /// <param name="results">What the notebooks did, in the order of the lessons.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="assets">Where the pages find what they load.</param>
    /// <param name="landscape">What the notebook did that draws the landscape of the contents page; <see langword="null"/> leaves that out.</param>
    public static void Write(IReadOnlyList<NotebookResult> results, string folder, BookAssets assets, NotebookResult? landscape = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(assets);
        var names = PageNames.For(results.Select(result => result.Path));
        var lessons = results.Zip(names, BookLesson.Read).ToList();
        var (book, terms, search) = (new BookLayout(lessons, assets), new TermWords(Glossary.OfCourse), new SearchIndex());
        search.AddAll(Glossary.OfCourse);
        search.AddAll(ErrataOfCourse.All.Wrong);
        foreach (var lesson in lessons)
        {
            Put(lesson.Page, LessonPage.Of(lesson, book, terms, search));
        }

        foreach (var page in ReferencePage.All)
        {
            Put(page.File, book.Page(null, page.Title, page.Body(book), [], page));
        }

        Put("index.html", IndexPage.Of(book, landscape is null ? null : LandingScene.Read(landscape)));
        Put(SearchIndex.File, search.ToScript(Names(lessons)));
        foreach (var name in Resources)
        {
            using var resource = typeof(BookWriter).Assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Combine(folder, name));
            resource.CopyTo(file);
        }

        assets.CopyTo(folder);

        void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }

    private static Dictionary<string, string> Names(IEnumerable<BookLesson> lessons) =>
        lessons.Select(lesson => (lesson.Page, lesson.Opening.Title)).Concat(ReferencePage.All.Select(page => (page.File, page.Title))).ToDictionary();
}
