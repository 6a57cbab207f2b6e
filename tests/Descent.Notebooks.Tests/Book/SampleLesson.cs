using System.Text.Json.Nodes;
using Descent.Notebooks.Book;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Book;

/// <summary>A notebook as a run leaves it, without a run.</summary>
internal static class SampleLesson
{
    /// <summary>A code cell that has shown something.</summary>
    public static JsonObject Shown(JsonObject cell, params JsonNode[] outputs)
    {
        cell["outputs"] = new JsonArray(outputs);
        return cell;
    }

    /// <summary>An output of one form.</summary>
    public static JsonNode Data(string form, string text) =>
        new JsonObject { ["output_type"] = "display_data", ["data"] = new JsonObject { [form] = text, ["text/plain"] = "plain" } };

    /// <summary>Text that a cell wrote.</summary>
    public static JsonNode Stream(string text, string name = "stdout") =>
        new JsonObject { ["output_type"] = "stream", ["name"] = name, ["text"] = new JsonArray(text) };

    /// <summary>An error that ended a cell.</summary>
    public static JsonNode Error(string name, string value, params string[] trace) => new JsonObject
    {
        ["output_type"] = "error",
        ["ename"] = name,
        ["evalue"] = value,
        ["traceback"] = new JsonArray([$"{name}: {value}", .. trace.Select(line => JsonValue.Create(line))]),
    };

    /// <summary>The result of a notebook with these cells.</summary>
    /// <param name="folder">Where it is written.</param>
    /// <param name="name">Its file.</param>
    /// <param name="results">What its code cells did: status and message, in order.</param>
    /// <param name="cells">Its cells.</param>
    public static NotebookResult Write(TempFolder folder, string name, (CellStatus Status, string? Message)[] results, params JsonObject[] cells)
    {
        var path = folder.File(name, TestNotebook.Text(cells));
        var indices = cells.Index().Where(cell => (string)cell.Item["cell_type"]! == "code").Select(cell => cell.Index);
        return new(path, [.. indices.Zip(results).Select((pair, number) =>
            new CellResult(pair.First, number + 1, "id", pair.Second.Status, TimeSpan.Zero, pair.Second.Message))], TimeSpan.Zero, ExecutedCopy: path);
    }

    /// <summary>The page of a lesson that is the only one.</summary>
    public static string Page(NotebookResult result)
    {
        using var book = new TempFolder();
        BookWriter.Write([result], book.Path, BookAssets.Public);
        return File.ReadAllText(Path.Combine(book.Path, Path.ChangeExtension(Path.GetFileName(result.Path), "html")));
    }
}
