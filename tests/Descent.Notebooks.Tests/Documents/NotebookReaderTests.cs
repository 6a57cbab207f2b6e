using Descent.Notebooks.Documents;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Documents;

public sealed class NotebookReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_notebook_is_read_with_everything_it_holds()
    {
        var notebook = Read("""
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"mine": [1]}, "cells": [
              {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# η"},
              {"cell_type": "code", "id": "b", "metadata": {"tags": ["exercise"], "mine": 2}, "source": ["var a = 1;\n", "a"]},
              {"cell_type": "raw", "id": "c", "source": ""}]}
            """);
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Raw], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal(["a", "b", "c"], notebook.Cells.Select(cell => cell.Id));
        var code = Assert.Single(notebook.CodeCells);
        Assert.Equal((1, "var a = 1;\na"), (code.Index, code.Source));
        Assert.Equal(["exercise"], code.Tags);
        Assert.Equal(2, (int?)code.Json["metadata"]!["mine"]);
        Assert.Equal(1, (int?)notebook.Json["metadata"]!["mine"]![0]);
    }

    [Fact]
    public void Cells_from_before_ids_get_one() => Assert.Equal(
        ["cell-1", "cell-2"],
        Read("""{"nbformat": 4, "nbformat_minor": 2, "cells": [{"cell_type": "code", "source": ""}, {"cell_type": "raw", "source": ""}]}""").Cells.Select(cell => cell.Id));

    [Theory]
    [InlineData("  \n", "expected a notebook, found an empty file; restore it or write one anew.")]
    [InlineData("{\n \"nbformat\": 4,\n oops}", "expected JSON, found a mistake at line 3, column 2 ('o' is an invalid start of a property name. Expected a '\"'); mend it there or restore the file.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [", "expected a whole JSON file, but it breaks off at line 1, column 27; it seems truncated, restore it.")]
    [InlineData("{\"nbformat\": 4, \"ce", "expected a whole JSON file, but it breaks off at line 1, column 20; it seems truncated, restore it.")]
    [InlineData("[]", "expected a JSON object with \"nbformat\" and \"cells\", found an array; is this a Jupyter notebook?")]
    [InlineData("{}", "expected \"nbformat\": 4, found nothing; is this a Jupyter notebook?")]
    [InlineData("{\"nbformat\": 3}", "expected nbformat 4, found 3; convert it with `jupyter nbconvert --to notebook --nbformat 4`.")]
    [InlineData("{\"nbformat\": 5}", "expected nbformat 4, found 5; convert it with `jupyter nbconvert --to notebook --nbformat 4`.")]
    [InlineData("{\"nbformat\": \"4\"}", "expected \"nbformat\": 4, found \"4\"; is this a Jupyter notebook?")]
    [InlineData("{\"nbformat\": 4}", "expected an array \"cells\", found nothing; add \"cells\": [] or restore the file.")]
    [InlineData("{\"nbformat\": 4, \"cells\": {}}", "expected an array \"cells\", found an object; add \"cells\": [] or restore the file.")]
    public void A_file_that_is_no_notebook_says_what_it_is(string text, string complaint) => Complains(text, $"x.ipynb: {complaint}");

    [Theory]
    [InlineData("1", "expected an object, found 1; remove it or restore the file.")]
    [InlineData("{\"source\": \"\"}", "expected \"cell_type\" to be \"code\", \"markdown\" or \"raw\", found nothing; set it.")]
    [InlineData("{\"cell_type\": \"heading\", \"source\": \"\"}", "expected \"cell_type\" to be \"code\", \"markdown\" or \"raw\", found \"heading\"; set it.")]
    [InlineData("{\"cell_type\": \"code\", \"id\": \"a\", \"source\": \"\"}", "expected an id of its own, found \"a\", which cell 1 has already; rename one of them.")]
    [InlineData("{\"cell_type\": \"code\", \"id\": 7, \"source\": \"\"}", "expected \"id\" to be a string, found 7; give the cell an id like \"cell-2\".")]
    [InlineData("{\"cell_type\": \"code\"}", "expected \"source\" to be a string or an array of strings, found nothing; mend it or restore the file.")]
    [InlineData("{\"cell_type\": \"code\", \"source\": [\"a\", 1]}", "expected \"source\" to be a string or an array of strings, found an array with something else in it; mend it or restore the file.")]
    [InlineData("{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": []}", "expected \"metadata\" to be an object, found an array; write \"metadata\": {}.")]
    [InlineData("{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": {\"tags\": \"exercise\"}}", "expected \"tags\" to be an array of strings, found \"exercise\"; write \"tags\": [\"exercise\"], for example.")]
    [InlineData("{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": {\"tags\": [1]}}", "expected \"tags\" to be an array of strings, found an array with something else in it; write \"tags\": [\"exercise\"], for example.")]
    public void A_cell_that_is_none_says_which_and_why(string cell, string complaint) => Complains(
        $$"""{"nbformat": 4, "nbformat_minor": 5, "cells": [{"cell_type": "code", "id": "a", "source": ""}, {{cell}}]}""",
        $"x.ipynb, cell 2 of the file: {complaint}");

    [Fact]
    public void A_path_that_is_no_file_says_so()
    {
        var missing = Path.Combine(_folder.Path, "missing.ipynb");
        Assert.Equal($"{missing}: expected a notebook, found no such file; check the path.", Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(missing)).Message);
        Assert.Equal(
            $"{_folder.Path}: expected a notebook, found a folder; name the .ipynb file in it.",
            Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(_folder.Path)).Message);
    }

    public void Dispose() => _folder.Dispose();

    private NotebookDocument Read(string text) => NotebookReader.Read(_folder.File("x.ipynb", text));

    private void Complains(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NotebookFormatException>(() => Read(text)).Message);
}
