using System.Text.Json.Nodes;
using Descent.Notebooks.Book;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Book;

/// <summary>What the search of a book knows.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Sections_figures_terms_and_letters_are_found_where_they_are()
    {
        var figure = SampleLesson.Shown(TestNotebook.Cell("1"), SampleLesson.Data("text/html", "<figure><p class=\"descent-title\">It falls &amp; rests</p><figcaption>Look <b>left</b></figcaption></figure>"));
        figure["id"] = "fall";
        SampleLesson.Write(_folder, "00-a.ipynb", [(CellStatus.Passed, null)],
            TestNotebook.Markdown("# 00 · A\n\nWords *before*  sections.\n\n## The $\\eta$ part\n\nA step $-\\eta\\,\\partial L/\\partial w$,\nthen\n\n$$W^{[l]} \\odot x$$\n\n| a | cell |\n|---|---|"),
            figure, TestNotebook.Markdown("- more of the part"));

        var index = Index(Write(new(Path.Combine(_folder.Path, "00-a.ipynb"), [], TimeSpan.Zero, ExecutedCopy: Path.Combine(_folder.Path, "00-a.ipynb"))));
        var entries = index["entries"]!.AsArray().Select(entry => string.Join(" | ", entry!.AsArray().Select(part => part!.ToString()))).ToList();
        var page = index["pages"]!.AsArray().Select(named => named![1]!.ToString()).ToList().IndexOf("00 · A");

        Assert.Equal("00-a.html", index["pages"]![page]![0]!.ToString());
        Assert.Contains($"{page} |  | 0 | 00 · A | Words before sections.", entries);
        Assert.Contains($"{page} | the-eta-part | 0 | The η part | A step -η ∂ L/∂ w, then W [l] ⊙ x a cell more of the part", entries);
        Assert.Contains($"{page} | figure-fall | 1 | It falls & rests | Look left", entries);
        Assert.Contains(entries, entry => entry.Contains(" | epoch | 2 | epoch | One pass over all training samples.", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.Contains(" |  | 3 | η | learning rate", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"\eta\,\nabla L(\theta)", "η ∇ L(θ)")]
    [InlineData(@"W^{[l]}_{ij}", "W [l] ij")]
    [InlineData(@"\underset{m\times n}{W}", "m× n W")]
    [InlineData(@"\tfrac12\lVert a - y\rVert^2", "12‖ a - y‖ 2")]
    public void Formulas_become_letters_that_can_be_typed(string latex, string plain) =>
        Assert.Equal(plain, PlainMath.Of(latex));

    public void Dispose() => _folder.Dispose();

    private string Write(NotebookResult result)
    {
        var book = Directory.CreateDirectory(Path.Combine(_folder.Path, "book")).FullName;
        BookWriter.Write([result], book, BookAssets.Public);
        return File.ReadAllText(Path.Combine(book, "search-index.js"));
    }

    private static JsonNode Index(string script)
    {
        const string Before = "window.descentSearch = ";
        Assert.StartsWith(Before, script);
        return JsonNode.Parse(script[Before.Length..].TrimEnd('\n', ';'))!;
    }
}
