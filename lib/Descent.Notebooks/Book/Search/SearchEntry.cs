namespace Descent.Notebooks.Book;

/// <summary>What an entry of the search stands for; the order is that of book.js's search.</summary>
internal enum SearchKind
{
    /// <summary>A section of a lesson.</summary>
    Section,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A term of the glossary.</summary>
    Term,

    /// <summary>A letter of the notation card.</summary>
    Letter,
}

/// <summary>Something that the search finds.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Id">Its place on the page; empty for the page's beginning.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name.</param>
/// <param name="Text">Its words.</param>
internal sealed record SearchEntry(string Page, string Id, SearchKind Kind, string Title, string Text);
