using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Book;

/// <summary>How cells look on a page.</summary>
public sealed class CellPageTests : IDisposable
{
    private static readonly (CellStatus, string?)[] Passed = [(CellStatus.Passed, null), (CellStatus.Passed, null), (CellStatus.Passed, null)];

    private readonly TempFolder _folder = new();

    [Fact]
    public void A_skipped_cell_says_in_one_line_why() => Assert.Contains(
        "<p class=\"note\">Not run here: needs Descent.MLNet, which is not built.</p>",
        Page([(CellStatus.Skipped, "needs Descent.MLNet, which is not built")], TestNotebook.Cell("1")));

    [Fact]
    public void A_failed_cell_shows_its_error_where_it_happened_and_later_ones_say_that_they_were_not_reached()
    {
        var failed = SampleLesson.Shown(TestNotebook.Cell("Boom()"), SampleLesson.Error("BoomException", "<no>\u001B[31m!\u001B[0m", "   at Boom() in cell 1, line 1"));

        var page = Page([(CellStatus.Failed, "it failed"), (CellStatus.NotRun, null)], failed, TestNotebook.Cell("2"));

        Assert.Contains("<div class=\"error\"><p><strong>BoomException</strong> &lt;no&gt;!</p><pre>   at Boom() in cell 1, line 1</pre></div>", page);
        Assert.Contains("<p class=\"note\">Not run: the notebook ended before it.</p>", page);
        Assert.DoesNotContain("it failed", page);
    }

    [Fact]
    public void A_failed_cell_that_could_say_nothing_has_the_runner_speak_for_it() => Assert.Contains(
        "<p class=\"note\">a.ipynb, cell 1: ended the notebook process (exit code 134)</p>",
        Page([(CellStatus.Failed, "a.ipynb, cell 1: ended the notebook process (exit code 134)")], TestNotebook.Cell("1")));

    [Fact]
    public void A_notebook_that_cannot_be_read_has_a_page_that_says_so()
    {
        var path = _folder.File("b.ipynb", "{");

        var page = SampleLesson.Page(new(path, [], TimeSpan.Zero, "b.ipynb: expected a whole JSON file"));

        Assert.Contains("<h1>b</h1>\n<div class=\"error\"><p><strong>This notebook did not run.</strong> b.ipynb: expected a whole JSON file</p></div>", page);
    }

    [Fact]
    public void The_richest_form_is_shown_and_text_is_no_markup()
    {
        var cell = SampleLesson.Shown(TestNotebook.Cell("1"),
            SampleLesson.Data("text/html", "<b data-x='1'>bold</b>"),
            SampleLesson.Data("image/svg+xml", "<svg></svg>"),
            SampleLesson.Data("image/png", "iVBO\nRw0="),
            SampleLesson.Data("text/unknown", "?"),
            SampleLesson.Stream("</script><script>alert(1)</script>\n"),
            SampleLesson.Stream("careful", "stderr"));

        var page = Page(Passed, cell);

        Assert.Contains("<div class=\"output\"><b data-x='1'>bold</b></div>", page);
        Assert.Contains("<div class=\"output\"><svg></svg></div>", page);
        Assert.Contains("<img alt=\"\" src=\"data:image/png;base64,iVBORw0=\">", page);
        Assert.Contains("<div class=\"output\"><pre class=\"text\">plain</pre></div>", page);
        Assert.Contains("<pre class=\"text stdout\">&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</pre>", page);
        Assert.Contains("<pre class=\"text stderr\">careful</pre>", page);
    }

    [Fact]
    public void The_first_cell_that_loads_something_is_collapsed_and_of_later_ones_only_the_loading()
    {
        var page = Page(Passed,
            TestNotebook.Cell("#r \"../lib/bin/Descent.dll\"\nusing Descent.Data;\n\nvar a = 1;"),
            TestNotebook.Cell("using Plotly;\n\nvar b = 2;"),
            TestNotebook.Cell("using var c = Open();\nusing (c) { }"));

        Assert.Equal(2, page.Split("<details class=\"set-up\"><summary>Set-up</summary>").Length - 1);
        Assert.Contains("<span class=\"k\">var</span> a = <span class=\"n\">1</span>;</code></pre></div></details>", page);
        Assert.Contains("Plotly;</code></pre></div></details>\n<div class=\"code\"><pre><code><span class=\"k\">var</span> b", page);
    }

    [Fact]
    public void What_is_to_be_hidden_is_hidden()
    {
        var collapsed = SampleLesson.Shown(TestNotebook.Cell("var secret1 = 1;"), SampleLesson.Stream("seen 1"));
        collapsed["metadata"]!["jupyter"] = new System.Text.Json.Nodes.JsonObject { ["source_hidden"] = true };

        var page = Page(Passed,
            collapsed,
            SampleLesson.Shown(TestNotebook.Cell("var secret2 = 2;", "hide-input"), SampleLesson.Stream("seen 2")),
            SampleLesson.Shown(TestNotebook.Cell("var secret3 = 3;", "remove-cell"), SampleLesson.Stream("unseen")),
            TestNotebook.Markdown("unseen, too", "remove-cell"));

        Assert.Contains("seen 1", page);
        Assert.Contains("seen 2", page);
        Assert.DoesNotContain("secret", page);
        Assert.DoesNotContain("unseen", page);
    }

    [Fact]
    public void Exercises_and_checks_are_recognized()
    {
        var page = Page(Passed, TestNotebook.Cell("double F() => throw new NotImplementedException();", "exercise"), TestNotebook.Cell("Check.Exercise(\"05.1\", F)", "check"));

        Assert.Contains("<div class=\"cell exercise\"", page);
        Assert.Contains("<p class=\"label\">Your turn</p>", page);
        Assert.Contains("<div class=\"cell check\"", page);
    }

    [Fact]
    public void Each_figure_has_a_link_to_itself_that_only_its_cell_decides_and_text_has_none()
    {
        var titled = "<figure class=\"descent-figure\"><style></style><p class=\"descent-title\">Loss &lt; 1</p><figcaption>Look</figcaption></figure>";
        var (figures, text) = (SampleLesson.Shown(TestNotebook.Cell("1"), SampleLesson.Data("text/html", titled), SampleLesson.Data("text/html", "<figure></figure>")), TestNotebook.Cell("2"));
        (figures["id"], text["id"]) = ("picture", "words");

        var page = Page(Passed, text, figures);

        Assert.Contains("<figure id=\"figure-picture\" class=\"descent-figure\"><a class=\"permalink\" href=\"#figure-picture\" aria-label=\"Link to Loss &lt; 1\">#</a><style>", page);
        Assert.Contains("<figure id=\"figure-picture-2\"><a class=\"permalink\" href=\"#figure-picture-2\" aria-label=\"Link to this figure\">#</a></figure>", page);
        Assert.Contains("id=\"cell-words\"", page);
        Assert.DoesNotContain("href=\"#cell-words\"", page);
    }

    [Fact]
    public void Paths_of_the_machine_are_not_told()
    {
        var course = Path.GetDirectoryName(_folder.Path)!;
        var page = Page(Passed, SampleLesson.Shown(TestNotebook.Cell("1"),
            SampleLesson.Stream($"Looked in {course}/data/cifar"), SampleLesson.Data("text/html", $"<p>{course}/lib</p>"), SampleLesson.Error("E", $"no {course}/x")));

        Assert.DoesNotContain(course + "/", page);
        Assert.Contains("Looked in …/data/cifar", page);
    }

    public void Dispose() => _folder.Dispose();

    private string Page((CellStatus, string?)[] results, params System.Text.Json.Nodes.JsonObject[] cells) =>
        SampleLesson.Page(SampleLesson.Write(_folder, "a.ipynb", results, cells));
}
