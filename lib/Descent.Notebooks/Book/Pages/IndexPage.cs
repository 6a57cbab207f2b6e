namespace Descent.Notebooks.Book;

/// <summary>The contents page.</summary>
internal static class IndexPage
{
    public static string Of(BookLayout book) => book.Page(null, "Descent", $"""
        <h1>Descent</h1>
        <p class="lead">A course in executable C# notebooks: from the perceptron to the loss landscape of a network trained on CIFAR-10, on a small library that you can read whole. Every number is computed by the code beside it and checked, and the mistakes in the notes that the course grew out of are its best exercises.</p>
        {(book.Lessons is [var first, ..] ? $"<p><a class=\"begin\" href=\"{Html.Text(first.Page)}\">Begin with {first.Opening.TitleHtml}</a></p>" : "")}
        <h2 id="the-lessons">The lessons</h2>
        <ol class="lessons">
        {string.Concat(book.Lessons.Select(Item))}</ol>

        """, []);

    private static string Item(BookLesson lesson)
    {
        var able = lesson.Opening.Objectives.Count > 0
            ? $"<p>You will be able to</p>\n<ul>\n{string.Concat(lesson.Opening.Objectives.Take(2).Select(objective => $"<li>{objective}</li>\n"))}</ul>\n"
            : "";
        var exercises = lesson.Exercises switch { 0 => "", 1 => "<p class=\"count\">1 exercise</p>\n", var count => $"<p class=\"count\">{count} exercises</p>\n" };
        var picture = lesson.Picture is { } svg ? $"<div class=\"picture\" aria-hidden=\"true\">{svg}</div>\n" : "";
        return $"<li>\n{picture}<h3><a href=\"{Html.Text(lesson.Page)}\">{lesson.Opening.TitleHtml}</a></h3>\n{able}{exercises}</li>\n";
    }
}
