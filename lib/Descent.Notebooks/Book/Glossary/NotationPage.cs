namespace Descent.Notebooks.Book;

/// <summary>The card of the course's letters, one page to print.</summary>
internal static class NotationPage
{
    /// <summary>Its file.</summary>
    public const string File = "notation.html";

    public static string Of(BookLayout book) => $"""
        <h1>Notation</h1>
        <p>The letters of the course on one card. Samples are columns: a layer has n inputs and m units, a batch has N samples, a network has P parameters. The words are in the <a href="{Glossary.Page}">glossary</a>.</p>
        <div class="scroll"><table class="notation">
        <thead><tr><th scope="col">Here</th><th scope="col">Meaning</th><th scope="col">Shape</th><th scope="col">In other books</th><th scope="col">Lesson</th></tr></thead>
        <tbody>
        {string.Concat(book.Glossary.Notation.Select(letter => Row(letter, book)))}</tbody>
        </table></div>

        """;

    private static string Row(NotationLetter letter, BookLayout book) =>
        $"<tr><th scope=\"row\"><span class=\"math\">{Html.Text(letter.Symbol)}</span></th><td>{Html.Text(letter.Means)}</td><td data-name=\"shape\">{Html.Text(letter.Shape)}</td><td data-name=\"elsewhere\">{Html.Text(letter.Elsewhere)}</td><td data-name=\"lesson\">{book.LinkTo(letter.Lesson, shortly: true)}</td></tr>\n";
}
