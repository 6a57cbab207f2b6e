using System.Text.RegularExpressions;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Slides;

/// <summary><c>descent slides</c> on a small lesson.</summary>
public sealed class SlidesCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public SlidesCommandTests()
    {
        _folder.File("Descent.slnx", "<Solution />");
        var notes = TestNotebook.Markdown("Say it slowly.");
        notes["metadata"]!["slideshow"] = new System.Text.Json.Nodes.JsonObject { ["slide_type"] = "notes" };
        var skipped = TestNotebook.Markdown("Nobody sees this.");
        skipped["metadata"]!["slideshow"] = new System.Text.Json.Nodes.JsonObject { ["slide_type"] = "skip" };
        _folder.File("notebooks/00-a.ipynb", TestNotebook.Text(
            TestNotebook.Markdown("# 00 · A"), notes, skipped,
            TestNotebook.Markdown("## 1. One\n\nText.\n\n**Predict.** (a) or (b)?"),
            TestNotebook.Cell("6 * 7"),
            TestNotebook.Markdown("**Explain.** Answer (a)."),
            TestNotebook.Markdown("**00.1** A prompt."),
            TestNotebook.Cell("int F() => throw new NotImplementedException();", "exercise"),
            TestNotebook.Markdown("<details>\n<summary>Solution 00.1</summary>\n\nIt is 42.\n\n</details>", "solution")));
        foreach (var name in (string[])["plotly.min.js", "katex.min.js", "KaTeX_Main-Regular.woff2"])
        {
            _folder.File($"npm/{name}", $"/* {name} </script> */");
        }

        _folder.File("npm/katex.min.css", "@font-face{src:url(fonts/KaTeX_Main-Regular.woff2) format(\"woff2\"),url(fonts/KaTeX_Main-Regular.ttf) format(\"truetype\")}");
    }

    [Fact]
    public async Task A_lesson_becomes_one_file_that_loads_nothing_and_the_same_bytes_again()
    {
        var run = await CommandRun.Of(_folder.Path, "slides", "00", "--fast", "--assets", "npm");
        var deck = Read();
        await CommandRun.Of(_folder.Path, "slides", "00", "--fast", "--assets", "npm");

        Assert.Equal(("4 slides: artifacts/slides/00-a.html", 0, ""), (run.LastLine, run.ExitCode, run.Error));
        Assert.Equal(deck, Read());
        Assert.DoesNotMatch("""(?:src|href)="?https?:|url\((?!data:)""", deck);
        Assert.Contains("url(data:font/woff2;base64,", deck);
        Assert.Contains("plotly.min.js <\\/script>", deck);
        Assert.DoesNotContain("Nobody sees this.", deck);
        var slides = Regex.Matches(deck, "<section class=\"slide.*?</section>", RegexOptions.Singleline).Select(match => match.Value).ToList();
        Assert.All(slides, slide => Assert.Matches("<h[12]", slide));
        Assert.Contains("Say it slowly.", Notes(slides[0]));
        Assert.Contains("Answer (a).", Notes(slides[1]));
        Assert.Contains(">42<", slides[2]);
        Assert.Contains("It is 42.", Notes(slides[3]));
    }

    [Fact]
    public async Task A_file_that_is_no_deck_is_refused_before_anything_runs()
    {
        _folder.File("mine/00-a.html", "a page of mine");

        var run = await CommandRun.Of(_folder.Path, "slides", "--out", "mine");

        Assert.StartsWith("Expected a new file or earlier slides, got '", run.Error);
        Assert.Equal(("", 1), (run.Output, run.ExitCode));
    }

    public void Dispose() => _folder.Dispose();

    private string Read() => File.ReadAllText(Path.Combine(_folder.Path, "artifacts", "slides", "00-a.html"));

    private static string Notes(string slide) => slide[slide.IndexOf("<aside class=\"notes\"", StringComparison.Ordinal)..];
}
