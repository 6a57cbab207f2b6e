using System.Text.Json.Nodes;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Lint;

/// <summary>What lint finds around the code: metadata, ids, outputs.</summary>
public sealed class NotebookLintMetadataTests
{
    private readonly JsonObject _notebook = TestNotebook.Of(TestNotebook.Cell("1"));

    private JsonObject Cell => (JsonObject)_notebook["cells"]![0]!;

    [Fact]
    public void A_sound_notebook_has_no_finding() => Assert.Empty(Check());

    [Fact]
    public void A_missing_kernelspec_is_found()
    {
        _notebook["metadata"] = new JsonObject();

        Assert.Equal(
            [
                "The kernelspec is missing; editors open a C# notebook by '.net-csharp'. Set metadata.kernelspec.name to \".net-csharp\".",
                "The kernelspec's language is missing; every tool understands 'csharp'. Set metadata.kernelspec.language to \"csharp\".",
            ],
            Check());
    }

    [Fact]
    public void Another_language_is_found()
    {
        _notebook["metadata"]!["kernelspec"]!["language"] = "C#";

        Assert.Equal(["The kernelspec's language is 'C#'; every tool understands 'csharp'. Set metadata.kernelspec.language to \"csharp\"."], Check());
    }

    [Fact]
    public void A_cell_without_a_kernel_name_is_found()
    {
        ((JsonObject)Cell["metadata"]!).Remove("polyglot_notebook");

        Assert.Equal(["cell 1: It does not name its kernel. Set metadata.polyglot_notebook.kernelName to \"csharp\"."], Check());
    }

    [Fact]
    public void Committed_outputs_are_found()
    {
        Cell["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "1" });
        Cell["execution_count"] = 3;

        Assert.Equal(
            ["cell 1: It carries outputs. Clear all outputs before committing.", "cell 1: It carries an execution count. Clear all outputs before committing."],
            Check());
    }

    [Fact]
    public void A_missing_id_is_found()
    {
        Cell.Remove("id");

        Assert.Equal(["Cell 1 of all cells has no id. Add \"id\" with a short unique text, or save the notebook with VS Code or JupyterLab."], Check());
    }

    [Fact]
    public void An_old_format_is_found()
    {
        _notebook["nbformat_minor"] = 4;

        Assert.Equal(["The notebook is nbformat 4.4, older than 4.5. Save it again with VS Code or JupyterLab."], Check());
    }

    [Theory]
    [InlineData("notebooks/a.ipynb", "1", 1)]
    [InlineData("notebooks/a.ipynb", "// first\n#r \"../lib/bin/Descent.dll\"\nusing Descent;", 0)]
    [InlineData("notebooks/a.ipynb", "// #r \"../lib/bin/Descent.dll\"", 1)]
    [InlineData("elsewhere/a.ipynb", "1", 0)]
    public void A_lesson_must_load_the_library(string path, string source, int findings)
    {
        var found = NotebookLintTests.Findings(path, TestNotebook.Of(TestNotebook.Markdown("# A lesson"), TestNotebook.Cell(source)));

        Assert.Equal(
            Enumerable.Repeat("cell 1: The first code cell does not load the library. Begin it with #r \"../lib/bin/Descent.dll\".", findings),
            found.Select(finding => finding.ToString()));
    }

    private IEnumerable<string> Check() => NotebookLintTests.Findings("a.ipynb", _notebook).Select(finding => finding.ToString());
}
