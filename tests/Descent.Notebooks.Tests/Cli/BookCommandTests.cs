using System.Text.Json.Nodes;
using Descent.Cli;

namespace Descent.Notebooks.Tests.Cli;

/// <summary><c>descent book</c> on real notebooks, in this process.</summary>
public sealed class BookCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    // A course of its own, so that the book stays in it.
    public BookCommandTests() => _folder.File("Descent.slnx", "<Solution />");

    private string Index => Path.Combine(_folder.Path, "artifacts", "book", "index.html");

    [Fact]
    public async Task The_course_becomes_a_book_and_the_last_line_says_where_it_is()
    {
        _folder.File("notebooks/00-a.ipynb", TestNotebook.Text(TestNotebook.Markdown("# 00 · A"), TestNotebook.Cell("6 * 7"), TestNotebook.Cell("1", "skip-execution")));

        var run = await CommandRun.Of(_folder.Path, "book", "--fast");

        Assert.Contains("[1/1] 00-a.ipynb: passed in ", run.Output);
        Assert.Contains("– skipped, tagged skip-execution: 00-a.ipynb cell 2\n", run.Output);
        Assert.Equal(("The book is at artifacts/book/index.html", 0, ""), (run.LastLine, run.ExitCode, run.Error));
        Assert.Contains(">42<", File.ReadAllText(Path.Combine(_folder.Path, "artifacts", "book", "00-a.html")));
        Assert.Contains("00 · A", File.ReadAllText(Index));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "artifacts", "notebooks")));
    }

    [Fact]
    public async Task Two_builds_give_the_same_bytes()
    {
        _folder.File("notebooks/a.ipynb", TestNotebook.Text(TestNotebook.Cell("Console.WriteLine(new Random(1).Next()); throw new Exception(Environment.CurrentDirectory);")));

        var first = await PagesAsync("one");
        var second = await PagesAsync("two");

        Assert.Equal(first, second);
        Assert.DoesNotContain(_folder.Path, string.Concat(first.Values));
    }

    [Fact]
    public async Task A_failed_cell_is_on_its_page_and_in_the_exit_code()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("throw new Exception(\"[oh] </script> no\");"), TestNotebook.Cell("1")));
        _folder.File("b.ipynb", "{");

        var run = await CommandRun.Of(_folder.Path, "book", "a.ipynb", "b.ipynb", "--out", "pages");

        Assert.Contains("✗ a.ipynb, cell 1, line 1: Exception: [oh] </script> no\n", run.Output);
        Assert.Contains("✗ b.ipynb: expected a whole JSON file", run.Output);
        Assert.EndsWith("The pages show each of these errors where it happened.\nThe book is at pages/index.html\n", run.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("<strong>Exception</strong> [oh] &lt;/script&gt; no", File.ReadAllText(Path.Combine(_folder.Path, "pages", "a.html")));
        Assert.Contains("This notebook did not run.", File.ReadAllText(Path.Combine(_folder.Path, "pages", "b.html")));
    }

    [Fact]
    public async Task The_errata_show_what_the_cells_have_noted_down_in_this_run()
    {
        var cell = TestNotebook.Cell("System.IO.File.AppendAllText(Environment.GetEnvironmentVariable(\"DESCENT_JOURNAL\")!, \"{\\\"kind\\\":\\\"claim\\\",\\\"id\\\":\\\"001-12\\\",\\\"values\\\":[\" + 6 * 7 + \"]}\");");
        cell["metadata"]!["descent"] = new JsonObject { ["ledger"] = new JsonArray("001-12") };
        _folder.File("a.ipynb", TestNotebook.Text(cell));

        Assert.Equal(0, (await CommandRun.Of(_folder.Path, "book", "a.ipynb")).ExitCode);

        Assert.Contains("<strong class=\"recomputed\">42</strong>", File.ReadAllText(Path.Combine(Path.GetDirectoryName(Index)!, "errata.html")));
    }

    [Fact]
    public async Task The_landscape_of_the_contents_is_computed_with_the_lessons_and_its_failure_is_one_of_theirs()
    {
        _folder.File("notebooks/a.ipynb", TestNotebook.Text());
        _folder.File("data/pictures/landscape.ipynb", TestNotebook.Text(TestNotebook.Cell("throw new Exception(\"too steep\");")));

        var run = await CommandRun.Of(_folder.Path, "book");

        Assert.Contains("✗ landscape.ipynb, cell 1, line 1: Exception: too steep\n", run.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.True(File.Exists(Index));
    }

    [Fact]
    public async Task A_folder_that_is_no_book_is_refused_before_anything_runs()
    {
        _folder.File("a.ipynb", TestNotebook.Text(TestNotebook.Cell("System.IO.File.WriteAllText(\"ran\", \"\");")));
        _folder.File("mine/thesis.txt", "years of work");

        var run = await CommandRun.Of(_folder.Path, "book", "a.ipynb", "--out", "mine");

        Assert.StartsWith("Expected a new folder, an empty one or an earlier book, got '", run.Error);
        Assert.Equal(("", 1), (run.Output, run.ExitCode));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "ran")));
    }

    [Fact]
    public async Task Missing_assets_are_refused_before_anything_runs()
    {
        _folder.File("a.ipynb", TestNotebook.Text());
        _folder.File("npm/plotly.min.js", "");

        var missing = await CommandRun.Of(_folder.Path, "book", "a.ipynb", "--assets", "npm");
        var nowhere = await CommandRun.Of(_folder.Path, "book", "a.ipynb", "--assets", "gone");

        Assert.StartsWith($"Expected katex.min.js somewhere in '{Path.Combine(_folder.Path, "npm")}', found none", missing.Error);
        Assert.Equal("There is no folder 'gone' for --assets: expected one with plotly.js and KaTeX in it.\n", nowhere.Error);
        Assert.Equal((1, 1), (missing.ExitCode, nowhere.ExitCode));
    }

    [Fact]
    public async Task A_stopped_run_leaves_the_earlier_book()
    {
        _folder.File("artifacts/book/.descent-book", "");
        _folder.File("artifacts/book/index.html", "earlier");
        _folder.File("notebooks/a.ipynb", TestNotebook.Text(TestNotebook.Cell("System.IO.File.WriteAllText(\"started\", \"\"); System.Threading.Thread.Sleep(60_000);")));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new StringWriter { NewLine = "\n" };

        var command = DescentCommand.RunAsync(["book"], TerminalOf(output), stop.Token);
        while (!command.IsCompleted && !File.Exists(Path.Combine(_folder.Path, "notebooks", "started")))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        Assert.Equal(DescentCommand.Stopped, await command);
        Assert.EndsWith("Stopped before the end: no book was written.\n", output.ToString());
        Assert.Equal("earlier", File.ReadAllText(Index));
        Assert.Equal([Path.GetDirectoryName(Index)!], Directory.EnumerateDirectories(Path.Combine(_folder.Path, "artifacts")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_hands_the_book_to_the_browser_or_says_that_there_is_none(bool hasBrowser)
    {
        _folder.File("a.ipynb", TestNotebook.Text());
        var (output, opened) = (new StringWriter { NewLine = "\n" }, new List<string>());
        var terminal = TerminalOf(output) with { OpenPage = page => { opened.Add(page); return hasBrowser; } };

        Assert.Equal(0, await DescentCommand.RunAsync(["book", "a.ipynb", "--open"], terminal, TestContext.Current.CancellationToken));

        Assert.Equal([Index], opened);
        Assert.EndsWith(hasBrowser ? "The book is at artifacts/book/index.html\n" : $"No browser could be started: open {Index} yourself.\n", output.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private Terminal TerminalOf(StringWriter output) => new(Terminal.ForFile(output), output, _folder.Path, TimeProvider.System);

    private async Task<SortedDictionary<string, string>> PagesAsync(string name)
    {
        await CommandRun.Of(_folder.Path, "book", "--out", name);
        var folder = Path.Combine(_folder.Path, name);
        return new(Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), file => File.ReadAllText(file)));
    }
}
