namespace Descent.Notebooks.Book;

/// <summary>A page to look things up, beside the lessons.</summary>
/// <param name="File">Its file.</param>
/// <param name="Title">Its name in the navigation.</param>
/// <param name="Body">Writes what it says.</param>
internal sealed record ReferencePage(string File, string Title, Func<BookLayout, string> Body)
{
    /// <summary>Those of every book, in the order of the navigation.</summary>
    public static IReadOnlyList<ReferencePage> All { get; } =
    [
        new(Glossary.Page, "Glossary", GlossaryPage.Of),
        new(NotationPage.File, "Notation", NotationPage.Of),
        new(ErrataPage.File, "Errata", ErrataPage.Of),
    ];
}
