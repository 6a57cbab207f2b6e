using System.Text.RegularExpressions;
using Descent.Notebooks.Book;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;
using Descent.Plotting;

namespace Descent.Notebooks.Tests.Book;

/// <summary>The book as a whole.</summary>
public sealed partial class BookWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<NotebookResult> _results;

    public BookWriterTests()
    {
        var opening = "# 00 · Start \\<here\\> & $a_1$\n\nAfter this lesson you can\n\n- say *why*,\n- run $x < 1$.\n\nAllow 30 minutes.\n\n## One\n\n## Two";
        var picture = SampleLesson.Data("text/html", "<figure><svg id='drawn'></svg></figure>");
        _results =
        [
            SampleLesson.Write(_folder, "00-start-here.ipynb", [(CellStatus.Passed, null), (CellStatus.Passed, null)],
                TestNotebook.Markdown(opening), SampleLesson.Shown(TestNotebook.Cell("1"), picture), TestNotebook.Cell("2", "exercise")),
            SampleLesson.Write(_folder, "01-next.ipynb", [], TestNotebook.Markdown("# 01 · Next\n\n[back](00-start-here.ipynb)")),
            SampleLesson.Write(_folder, "index.ipynb", [], TestNotebook.Markdown("No title")),
        ];
    }

    [Fact]
    public void The_same_results_give_the_same_bytes()
    {
        var (one, other) = (Write("one"), Write("other"));

        Assert.Equal(
            ["00-start-here.html", "01-next.html", "book.css", "book.js", "errata.html", "errata.js", "glossary.html", "index-2.html", "index.html", "landscape.js", "links.js", "notation.html", "search-index.js", "search.js"],
            one.Keys);
        Assert.Equal(one, other);
    }

    [Fact]
    public void The_contents_tell_what_one_will_be_able_to_do()
    {
        var index = Write("book")["index.html"];

        Assert.Contains("<a class=\"begin\" href=\"00-start-here.html\">Begin with 00 · Start", index);
        Assert.Contains("<li>say why</li>\n<li>run <span class=\"math\">x &lt; 1</span></li>", index);
        Assert.Contains("<p class=\"count\">30 minutes, 1 exercise</p>", index);
        Assert.Contains("<div class=\"picture\" aria-hidden=\"true\"><svg id='drawn'></svg></div>", index);
        Assert.Contains("<h4><a href=\"index-2.html\">index</a></h4>", index);
        Assert.Contains("<h3>A unit that learns</h3>", index);
        Assert.Contains("3 lessons in order, about 1 hour of reading and trying, 1 exercise.", index);
    }

    [Fact]
    public void A_page_knows_its_place()
    {
        var page = Write("book")["01-next.html"];

        Assert.Contains("<title>01 · Next – Descent</title>", page);
        Assert.Contains("<a href=\"01-next.html\" aria-current=\"page\">01 · Next</a>", page);
        Assert.Contains("<a rel=\"prev\" href=\"00-start-here.html\"><span>Previous</span>", page);
        Assert.Contains("<a rel=\"next\" href=\"index-2.html\"><span>Next</span>", page);
        Assert.Contains("<p><a href=\"00-start-here.html\">back</a></p>", page);
    }

    [Fact]
    public void A_page_lists_its_sections_and_its_title_is_no_markup()
    {
        var page = Write("book")["00-start-here.html"];

        Assert.Contains("<title>00 · Start &lt;here&gt; &amp; a_1 – Descent</title>", page);
        Assert.Contains("<nav id=\"on-this-page\" aria-label=\"On this page\">", page);
        Assert.Equal(2, page.Split("<a href=\"#two\">Two</a>").Length - 1);
    }

    [Fact]
    public void Every_id_of_a_page_is_there_once_and_every_link_within_the_book_leads_somewhere()
    {
        var book = Write("book");
        foreach (var (name, page) in book.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var ids = Ids().Matches(page).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(Links().Matches(page).Select(match => match.Groups[1].Value), link =>
            {
                var (file, fragment) = (link.Split('#')[0], link.Split('#').Skip(1).FirstOrDefault());
                Assert.True(file.Length == 0 || book.ContainsKey(file), $"{name}: {link}");
                Assert.True(fragment is null || book[file.Length == 0 ? name : file].Contains($" id=\"{fragment}\"", StringComparison.Ordinal), $"{name}: {link}");
            });
        }
    }

    [Fact]
    public void The_pages_find_their_assets_where_they_are_told()
    {
        var assets = new BookAssets("assets/", "assets/plotly.min.js", new Dictionary<string, string> { ["assets/plotly.min.js"] = _folder.File("p.js", "plot") });
        var book = Write("book", assets);

        Assert.Contains("<meta name=\"descent-katex\" content=\"assets/\">", book["01-next.html"]);
        Assert.Contains("<meta name=\"descent-plotly\" content=\"assets/plotly.min.js\">", book["01-next.html"]);
        Assert.Equal("plot", book[Path.Combine("assets", "plotly.min.js")]);
        Assert.DoesNotContain("descent-plotly", Write("online")["01-next.html"]);
    }

    [Fact]
    public void Figures_listen_to_the_switch_of_the_theme()
    {
        Assert.Contains("new Event('descent-theme')", Write("book")["book.js"]);
        Assert.Contains("addEventListener('descent-theme',", Charts.Line("a", "x", "y", ("b", [1.0, 2], [3.0, 4])).ToHtml());
    }

    public void Dispose() => _folder.Dispose();

    private SortedDictionary<string, string> Write(string name, BookAssets? assets = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
        BookWriter.Write(_results, folder, assets ?? BookAssets.Public);
        return new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText), StringComparer.Ordinal);
    }

    [GeneratedRegex(" id=[\"'](.*?)[\"']")]
    private static partial Regex Ids();

    [GeneratedRegex("<a [^>]*href=\"([^\":]*)\"")]
    private static partial Regex Links();
}
