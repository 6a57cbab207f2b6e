using Descent.Notebooks.Book;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Slides;

/// <summary>Writes executed notebooks as slides, one HTML file each.</summary>
public static class DeckWriter
{
    /// <summary>The files that notebooks would be written to.</summary>
    /// <exception cref="IOException">In their place is something that is no deck.</exception>
    public static IReadOnlyList<string> Plan(IEnumerable<string> notebooks, string folder)
    {
        if (File.Exists(folder))
        {
            throw new IOException($"Expected a folder for the slides, got the file '{folder}': name another.");
        }

        var files = PageNames.For(notebooks).Select(name => Path.Combine(folder, name)).ToList();
        var taken = files.Find(file => File.Exists(file) && !File.ReadLines(file).Take(10).Contains(DeckPage.Marker));
        return taken is null ? files : throw new IOException($"Expected a new file or earlier slides, got '{taken}', which is something else: name another folder.");
    }

    /// <summary>Writes the slides. The same results give the same bytes.</summary>
    /// <param name="results">What the notebooks did.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="assets">Where formulas and figures find what they load; files are written into the slides.</param>
    /// <returns>The files and the number of slides in each.</returns>
    public static IReadOnlyList<(string File, int Slides)> Write(IReadOnlyList<NotebookResult> results, string folder, BookAssets assets)
    {
        ArgumentNullException.ThrowIfNull(results);
        var files = Plan(results.Select(result => result.Path), folder);
        var pages = results.Zip(files).DistinctBy(pair => Path.GetFullPath(pair.First.Path)).ToDictionary(pair => Path.GetFullPath(pair.First.Path), pair => Path.GetFileName(pair.Second));
        var inlined = DeckAssets.Of(assets);
        Directory.CreateDirectory(folder);
        return [.. results.Zip(files, (result, file) => (file, Write(result, file, pages, inlined)))];
    }

    private static int Write(NotebookResult result, string file, Dictionary<string, string> pages, string assets)
    {
        var lesson = BookLesson.Read(result, Path.GetFileName(file));
        var slides = Deck.Of(lesson, new LessonMarkdown(new BookLinks(lesson.Folder, pages), new Slugs()));
        File.WriteAllText(file, DeckPage.Of(lesson.Opening.Title, slides, assets));
        return slides.Count;
    }
}
