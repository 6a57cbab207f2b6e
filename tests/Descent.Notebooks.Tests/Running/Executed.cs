using System.Text.Json.Nodes;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Running;

/// <summary>A notebook after its run: results and the executed copy, by cell number.</summary>
internal sealed record Executed(NotebookResult Result)
{
    private readonly JsonArray _cells = Result.ExecutedCopy is { } copy ? (JsonArray)JsonNode.Parse(File.ReadAllText(copy))!["cells"]! : [];

    public CellResult this[int number] => Result.Cells[number - 1];

    public JsonObject Cell(int number) => (JsonObject)_cells[number - 1]!;

    public JsonArray Outputs(int number) => (JsonArray)Cell(number)["outputs"]!;

    public JsonObject Output(int number, string type) =>
        (JsonObject)Assert.Single(Outputs(number), output => (string?)output!["output_type"] == type)!;

    /// <summary>What the cell wrote to a stream.</summary>
    public string Stream(int number, string name = "stdout") => string.Concat(
        Outputs(number).Where(output => (string?)output!["name"] == name).Select(output => Text(output!["text"])));

    /// <summary>One form of the cell's last expression.</summary>
    public string Shown(int number, string mimeType = "text/plain") => Text(Output(number, "execute_result")["data"]![mimeType]);

    /// <summary>Multi-line text of nbformat, joined.</summary>
    public static string Text(JsonNode? node) => node is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string)node!;
}
