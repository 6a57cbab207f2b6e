using System.Text.Json.Nodes;
using Descent.Notebooks.Book;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Book;

/// <summary>The contents page: its landscape and its path.</summary>
public sealed class LandingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_landscape_is_that_of_a_notebook()
    {
        var index = Index(Landscape("""{ "data": [ { "type": "surface", "x": [0, 1], "y": [0, 1], "z": [[0.123456, 1], [2, 3]] }, { "type": "scatter3d", "x": [0], "y": [1], "z": [2] } ] }"""));

        Assert.Contains("<figure class=\"landscape\" aria-label=\"plain\">\n<div class=\"still\"><svg id='still'></svg></div>", index);
        Assert.Contains("""<script type="application/json">{"x":[0,1],"y":[0,1],"z":[[0.1235,1],[2,3]],"path":[[0],[1],[2]]}</script>""", index);
        Assert.Contains("<script src=\"landscape.js\" defer></script>", index);
    }

    [Theory]
    [InlineData("""{ "data": [ { "type": "scatter", "x": [0] } ] }""")]
    [InlineData("{}")]
    public void Without_a_surface_the_page_does_without(string plot) => Assert.DoesNotContain("class=\"landscape\"", Index(Landscape(plot)));

    [Fact]
    public void A_notebook_that_did_not_run_leaves_no_landscape() =>
        Assert.DoesNotContain("class=\"landscape\"", Index(new NotebookResult("landscape.ipynb", [], TimeSpan.Zero, "it failed")));

    [Fact]
    public void The_path_has_a_point_for_each_lesson_and_a_stretch_for_each_part()
    {
        var index = Index(null, "00-a.ipynb", "03-b.ipynb", "04-c.ipynb", "16-d.ipynb");

        Assert.Equal(4, index.Split("<circle ").Length - 1);
        Assert.Contains("<a href=\"16-d.html\" aria-label=\"16-d\">", index);
        Assert.Equal(["A unit that learns", "A network and its blame", "On your own"], index.Split("<h3>").Skip(1).Select(part => part.Split("</h3>")[0]));
    }

    public void Dispose() => _folder.Dispose();

    private NotebookResult Landscape(string plot)
    {
        var cell = SampleLesson.Shown(TestNotebook.Cell("1"), SampleLesson.Data("text/html", "<figure><svg id='still'></svg></figure>"));
        cell["outputs"]![0]!["data"]!["application/vnd.plotly.v1+json"] = JsonNode.Parse(plot);
        return SampleLesson.Write(_folder, "landscape.ipynb", [(CellStatus.Passed, null)], cell);
    }

    private string Index(NotebookResult? landscape, params string[] lessons)
    {
        var book = Directory.CreateDirectory(Path.Combine(_folder.Path, "book")).FullName;
        BookWriter.Write([.. lessons.Select(name => SampleLesson.Write(_folder, name, [], TestNotebook.Markdown("No title")))], book, BookAssets.Public, landscape);
        return File.ReadAllText(Path.Combine(book, "index.html"));
    }
}
