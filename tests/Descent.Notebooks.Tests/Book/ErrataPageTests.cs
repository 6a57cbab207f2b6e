using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Book;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Book;

/// <summary>The page of what the notes have wrong: every entry, with the numbers of the run and the way to the cell.</summary>
public sealed partial class ErrataPageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Every_wrong_claim_of_the_ledger_is_on_the_page_with_the_title_of_its_note()
    {
        var page = Page();
        var ledger = JsonNode.Parse(File.ReadAllText(Path.Combine(Notebooks.Course.Root, "data", "ledger.json")))!;
        var wrong = ledger["entries"]!.AsArray().Where(entry => (string?)entry!["verdict"] == "wrong").Select(entry => (string)entry!["id"]!).ToList();

        Assert.True(wrong.Count > 100);
        Assert.All(wrong, id => Assert.Contains($"<article class=\"erratum\" id=\"e-{id}\">", page, StringComparison.Ordinal));
        Assert.Equal(wrong.Count, page.Split("<article ").Length - 1);
        Assert.All(ledger["sources"]!.AsObject(), source => Assert.Contains(Html.Text((string)source.Value!), page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.6089000000000002", "0.6089")]
    [InlineData("0.75", "0.75")]
    public void The_recomputed_numbers_are_those_of_the_journal_and_not_the_ledgers_and_lead_to_the_cell(string computed, string shown)
    {
        var entry = Entry("001-12", Page(
            Lesson("03-net.ipynb", "forward", ["001-12"], $"{{\"kind\":\"claim\",\"id\":\"001-12\",\"values\":[{computed}]}}"),
            Lesson("16-clinic.ipynb", "again", ["001-12"], """{"kind":"claim","id":"001-12","values":[7]}""")));

        Assert.Contains("<dt>Published</dt><dd><s>0.6079</s></dd>", entry, StringComparison.Ordinal);
        Assert.Contains($"<dt>Recomputed</dt><dd><strong class=\"recomputed\">{shown}</strong></dd>", entry, StringComparison.Ordinal);
        Assert.Contains("<a href=\"03-net.html#cell-forward\">03 · Net</a>, <a href=\"16-clinic.html#cell-again\">16 · Clinic</a>", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_a_lesson_checks_twice_has_the_numbers_of_the_cell_that_the_page_leads_to()
    {
        var page = Page(Lesson("03-net.ipynb", "forward", ["001-12"], """
            {"kind":"claim","id":"001-12","values":[0.75]}
            {"kind":"claim","id":"001-12","values":[7]}
            {"kind":"exercise","id":"001-12","values":null}
            {"kind":"claim","id":"001-12","val
            """));

        Assert.Contains("<strong class=\"recomputed\">0.75</strong>", Entry("001-12", page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("001-11", "0, 5.989", "0, <s>5.979</s>", "0, 5.989")]
    [InlineData("001-67", "0.1, 0.1000005989", "0.1, <s>0.1000000579</s>", "0.1, 0.1000005989")]
    [InlineData("001-70", "0.04911, 0.04911", "<s>0.04921</s>, 0.0491", "0.04911, 0.04911")]
    [InlineData("003-72", "0, -0.3333333333333333, -0.6666666666666666", "0, <s>−1</s>, <s>−2</s>", "0, −0.3333333333, −0.6666666667")]
    public void Only_the_wrong_numbers_are_struck_and_look_different_from_the_right_ones(string id, string computed, string published, string recomputed)
    {
        var entry = Entry(id, Page(Lesson("05-back.ipynb", "a", [id], $"{{\"kind\":\"claim\",\"id\":\"{id}\",\"values\":[{computed}]}}")));

        Assert.Contains($"<dd>{published}</dd>", entry, StringComparison.Ordinal);
        Assert.Contains($">{recomputed}</strong>", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_checked_says_so_and_promises_no_number()
    {
        var page = Page(Lesson("12-points.ipynb", "a", ["002-10"], """{"kind":"claim","id":"002-10","holds":true}"""));

        Assert.Contains("<dt>Shown</dt>", Entry("002-10", page), StringComparison.Ordinal);
        Assert.Contains("<strong class=\"recomputed\">Confirmed.</strong>", Entry("002-10", page), StringComparison.Ordinal);
        Assert.Contains("<dt>To show</dt>", Entry("002-11", page), StringComparison.Ordinal);
        Assert.Contains("<strong>Nothing was shown in this book.</strong>", Entry("002-11", page), StringComparison.Ordinal);
        Assert.Contains("<a href=\"12-points.html\">12 · Points</a>, whose check did not pass while this book was made", Entry("002-11", page), StringComparison.Ordinal);
        Assert.Contains("<dd><strong>Nothing was computed in this book.</strong></dd>", Entry("001-24", page), StringComparison.Ordinal);
        Assert.Contains("lesson 05, which this book does not hold", Entry("001-24", page), StringComparison.Ordinal);
        Assert.Contains("while this book was made: 1 of the ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CellStatus.Failed)]
    [InlineData(CellStatus.Skipped)]
    [InlineData(CellStatus.NotRun)]
    public void A_cell_that_did_not_pass_proves_nothing_whatever_it_noted_down(CellStatus status)
    {
        var lesson = Lesson("12-points.ipynb", "a", ["002-10"], """{"kind":"claim","id":"002-10","holds":true}""", status);
        var page = Page(lesson);

        Assert.DoesNotContain("Confirmed", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"12-points.html\">12 · Points</a>, whose check did not pass while this book was made", Entry("002-10", page), StringComparison.Ordinal);
        Assert.Contains(": 0 of the ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Errata: ", SampleLesson.Page(lesson), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_leads_to_the_errata_that_it_proves_and_only_to_those()
    {
        var page = SampleLesson.Page(Lesson("05-back.ipynb", "a", ["001-24", "001-17", "001-25"], ""));

        Assert.Contains("<p class=\"note\">Errata: <a href=\"errata.html#e-001-24\">001-24</a>, <a href=\"errata.html#e-001-25\">001-25</a></p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_between_the_errata_and_the_book_leads_somewhere()
    {
        using var book = new TempFolder();
        var shown = Lesson("05-Back.ipynb", "The cell", ["001-24"], """{"kind":"claim","id":"001-24","values":[0,0,1,2]}""");
        var removed = Lesson("12-points.ipynb", "b", ["002-10"], """{"kind":"claim","id":"002-10","holds":true}""", tags: "remove-cell");
        BookWriter.Write([shown, removed], book.Path, BookAssets.Public);
        var pages = Directory.GetFiles(book.Path, "*.html").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        var links = pages.SelectMany(page => Link().Matches(page.Value).Select(link => (Page: link.Groups[1].Value is { Length: > 0 } other ? other : page.Key, Id: link.Groups[2].Value))).ToList();

        Assert.Contains(("05-Back.html", "cell-the-cell"), links);
        Assert.Contains(("12-points.html", ""), links);
        Assert.Contains(("errata.html", "e-001-24"), links);
        Assert.Contains(">110 wrong claims</a>", pages["index.html"], StringComparison.Ordinal);
        Assert.All(links, link => Assert.Contains(link.Id.Length > 0 ? $"id=\"{link.Id}\"" : "", pages[link.Page], StringComparison.Ordinal));
    }

    [Fact]
    public void The_search_finds_an_erratum_by_its_words()
    {
        using var book = new TempFolder();
        BookWriter.Write([], book.Path, BookAssets.Public);

        Assert.Contains("Erratum 001-24", File.ReadAllText(Path.Combine(book.Path, "search-index.js")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_with_journals_keeps_what_each_notebook_notes_down_beside_its_copy()
    {
        var notebook = _folder.File("n.ipynb", TestNotebook.Text(TestNotebook.Cell("System.IO.File.AppendAllText(Environment.GetEnvironmentVariable(\"DESCENT_JOURNAL\")!, \"noted\");")));
        var copies = Path.Combine(_folder.Path, "copies");

        var options = new RunOptions { OutputDirectory = copies, WithJournals = true };
        for (var run = 0; run < 2; run++)
        {
            var result = (await new NotebookRunner(options).RunAsync([notebook], null, TestContext.Current.CancellationToken))[0];

            Assert.True(result.Passed);
            Assert.Equal((Path.Combine(copies, "n.jsonl"), "noted"), (result.Journal, File.ReadAllText(result.Journal!)));
        }

        File.Delete(Path.Combine(copies, "n.jsonl"));
        Assert.Null((await new NotebookRunner(options with { WithJournals = false }).RunAsync([notebook], null, TestContext.Current.CancellationToken))[0].Journal);
        Assert.False(File.Exists(Path.Combine(copies, "n.jsonl")));
    }

    public void Dispose() => _folder.Dispose();

    private NotebookResult Lesson(string name, string cell, string[] claims, string journal, CellStatus status = CellStatus.Passed, params string[] tags)
    {
        var code = TestNotebook.Cell("1", tags);
        code["id"] = cell;
        code["metadata"]!["descent"] = new JsonObject { ["ledger"] = new JsonArray([.. claims.Select(id => JsonValue.Create(id))]) };
        var title = Path.GetFileNameWithoutExtension(name);
        return SampleLesson.Write(_folder, name, [(status, null)], TestNotebook.Markdown($"# {title[..2]} · {char.ToUpperInvariant(title[3])}{title[4..]}"), code) with
        {
            Journal = _folder.File($"{name}.jsonl", journal),
        };
    }

    private static string Page(params NotebookResult[] results)
    {
        using var book = new TempFolder();
        BookWriter.Write(results, book.Path, BookAssets.Public);
        return File.ReadAllText(Path.Combine(book.Path, "errata.html"));
    }

    [GeneratedRegex(@"href=""([\w.-]*?\.html)?(?:#([\w-]+))?""")]
    private static partial Regex Link();

    private static string Entry(string id, string page) => page.Split($"id=\"e-{id}\">")[1].Split("</article>")[0];
}
