namespace Descent.Notebooks.Book;

/// <summary>The contents page: what the course promises, the path through it, how to start.</summary>
internal static class IndexPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="book">The book.</param>
    /// <param name="scene">The landscape at its top; <see langword="null"/> leaves it out.</param>
    public static string Of(BookLayout book, LandingScene? scene)
    {
        var parts = CoursePart.Of(book.Lessons);
        return book.Page(null, "Descent: neural networks from the perceptron to the loss landscape", $"""
            <div class="hero">
            <div>
            <h1>Descent</h1>
            <p class="lead">Compute a gradient by hand, then walk the loss landscape of a network that recognizes images, and know at each step why it goes down.</p>
            <p>A course in executable C# notebooks on a small library that you can read whole. Every number is computed by the code beside it and checked. The <a href="{ErrataPage.File}">{ErrataOfCourse.All.Wrong.Count} wrong claims</a> in the notes that it grew out of are its best exercises.</p>
            {(book.Lessons is [var first, ..] ? $"<p><a class=\"begin\" href=\"{Html.Text(first.Page)}\">Begin with {first.Opening.TitleHtml}</a></p>\n" : "")}</div>
            {Scene(scene)}</div>
            <h2 id="the-path">The path</h2>
            <p>{Length(book)}</p>
            {CoursePath.Of(parts)}
            {string.Concat(parts.Select(Part))}
            <h2 id="how-to-start">How to start</h2>
            <dl class="start">
            <div><dt>Read</dt><dd>Begin with the first lesson, here. Press play, move the sliders, answer before you read on. <kbd>/</kbd> searches the whole book.</dd></div>
            <div><dt>Run</dt><dd>Each page is a notebook of the folder <code>notebooks</code>: open it in VS Code or JupyterLab, change a number, run the cell again. README says how.</dd></div>
            <div><dt>Solve</dt><dd>Exercises check themselves, name the mistake and give hints. Solutions are folded below them.</dd></div>
            </dl>
            <h2 id="look-up">Look up</h2>
            <ul class="look-up">
            {string.Concat(ReferencePage.All.Select(page => $"<li><a href=\"{page.File}\">{page.Title}</a></li>\n"))}</ul>

            """, []);
    }

    private static string Scene(LandingScene? scene) => scene is null ? "" : $"""
        <figure class="landscape" aria-label="{Html.Text(scene.Caption)}">
        <div class="still">{scene.Svg}</div>
        <script type="application/json">{scene.Json}</script>
        <figcaption>{Html.Text(scene.Caption)}</figcaption>
        </figure>

        """;

    private static string Length(BookLayout book)
    {
        var (minutes, exercises) = (book.Lessons.Sum(lesson => lesson.Opening.Minutes ?? 0), book.Lessons.Sum(lesson => lesson.Exercises));
        var time = minutes > 0 ? $", about {Count(Math.Max(1, (int)Math.Round(minutes / 60.0)), "hour")} of reading and trying" : "";
        return $"{Count(book.Lessons.Count, "lesson")} in order{time}, {Count(exercises, "exercise")}. Each builds on the one before; none needs more than school algebra and a little C#.";
    }

    private static string Part(CoursePart part) => $"""
        <section class="part">
        {(part.Title.Length > 0 ? $"<h3>{Html.Text(part.Title)}</h3>\n<p>{Html.Text(part.Question)}</p>\n" : "")}<ol class="lessons">
        {string.Concat(part.Lessons.Select(Item))}</ol>
        </section>

        """;

    private static string Item(BookLesson lesson)
    {
        var able = lesson.Opening.Objectives.Count > 0
            ? $"<p>You will be able to</p>\n<ul>\n{string.Concat(lesson.Opening.Objectives.Take(3).Select(objective => $"<li>{objective}</li>\n"))}</ul>\n"
            : "";
        string[] counts = [.. lesson.Opening.Minutes is { } minutes ? (string[])[$"{minutes} minutes"] : [], .. lesson.Exercises > 0 ? (string[])[Count(lesson.Exercises, "exercise")] : []];
        var count = counts.Length > 0 ? $"<p class=\"count\">{string.Join(", ", counts)}</p>\n" : "";
        var picture = lesson.Picture is { } svg ? $"<div class=\"picture\" aria-hidden=\"true\">{svg}</div>\n" : "";
        return $"<li>\n{picture}<h4><a href=\"{Html.Text(lesson.Page)}\">{lesson.Opening.TitleHtml}</a></h4>\n{able}{count}</li>\n";
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
