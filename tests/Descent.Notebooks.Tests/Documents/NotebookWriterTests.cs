using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Documents;

public sealed class NotebookWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_notebook_is_written_as_Jupyter_writes_it() => Assert.Equal(
        "{\n \"cells\": [\n  {\n   \"a\": \"η ∂ 🎲 <b> ' + \\\" \\\\ \\n\\u001E \u2028 \uFFFD\"\n  }\n ],\n \"metadata\": {}\n}\n",
        Written(new() { ["cells"] = new JsonArray(new JsonObject { ["a"] = "η ∂ 🎲 <b> ' + \" \\ \n\u001e \u2028 \ud83c" }), ["metadata"] = new JsonObject() }));

    [Fact]
    public void What_was_read_is_written_back()
    {
        const string text = "{\n \"nbformat\": 4,\n \"cells\": [],\n \"metadata\": {\n  \"x\": [\n   1.50,\n   \"ä\"\n  ]\n }\n}\n";
        Assert.Equal(text, Written(NotebookReader.Read(_folder.File("x.ipynb", text)).Json));
    }

    public void Dispose() => _folder.Dispose();

    private string Written(JsonObject notebook)
    {
        var path = Path.Combine(_folder.Path, "deep", "out.ipynb");
        NotebookWriter.Write(notebook, path);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        return File.ReadAllText(path);
    }
}
