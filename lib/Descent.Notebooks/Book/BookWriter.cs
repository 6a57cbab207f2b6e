using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>Writes executed notebooks as a book: one page a lesson and a contents page, static HTML.</summary>
public static class BookWriter
{
    /// <summary>Writes the book. The same results give the same bytes.</summary>
    /// <param name="results">What the notebooks did, in the order of the lessons.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="assets">Where the pages find what they load.</param>
    public static void Write(IReadOnlyList<NotebookResult> results, string folder, BookAssets assets)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(assets);
        var names = PageNames.For(results.Select(result => result.Path));
        var lessons = results.Zip(names, BookLesson.Read).ToList();
        var book = new BookLayout(lessons, assets);
        foreach (var lesson in lessons)
        {
            File.WriteAllText(Path.Combine(folder, lesson.Page), LessonPage.Of(lesson, book));
        }

        File.WriteAllText(Path.Combine(folder, "index.html"), IndexPage.Of(book));
        foreach (var name in (string[])["book.css", "book.js"])
        {
            using var resource = typeof(BookWriter).Assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Combine(folder, name));
            resource.CopyTo(file);
        }

        assets.CopyTo(folder);
    }
}
