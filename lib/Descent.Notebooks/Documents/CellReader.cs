using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>Reads the cells of one notebook, in order.</summary>
/// <param name="notebook">The notebook's name, for messages.</param>
internal sealed class CellReader(string notebook)
{
    private readonly Dictionary<string, int> _positions = [];

    public NotebookCell Read(JsonNode? node, int index)
    {
        var where = $"{notebook}, cell {index + 1} of the file";
        if (node is not JsonObject json)
        {
            throw new NotebookFormatException(
                $"{where}: expected an object, found {NotebookReader.Describe(node)}; remove it or restore the file.");
        }

        return new(index, ReadId(json, index, where), ReadKind(json, where), ReadSource(json, where), ReadTags(json, where), json);
    }

    private string ReadId(JsonObject json, int index, string where)
    {
        // nbformat before 4.5 knew no ids.
        var id = json["id"] is { } node ? Text(node) : $"cell-{index + 1}";
        if (string.IsNullOrEmpty(id))
        {
            throw new NotebookFormatException(
                $"{where}: expected \"id\" to be a string, found {NotebookReader.Describe(json["id"])}; give the cell an id like \"cell-{index + 1}\".");
        }

        return _positions.TryAdd(id, index + 1)
            ? id
            : throw new NotebookFormatException(
                $"{where}: expected an id of its own, found \"{id}\", which cell {_positions[id]} has already; rename one of them.");
    }

    private static CellKind ReadKind(JsonObject json, string where) => Text(json["cell_type"]) switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        _ => throw new NotebookFormatException(
            $"{where}: expected \"cell_type\" to be \"code\", \"markdown\" or \"raw\", found {NotebookReader.Describe(json["cell_type"])}; set it."),
    };

    private static string ReadSource(JsonObject json, string where) => json["source"] switch
    {
        JsonArray lines when lines.All(line => Text(line) is not null) => string.Concat(lines.Select(Text)),
        { } node when Text(node) is { } text => text,
        var other => throw new NotebookFormatException(
            $"{where}: expected \"source\" to be a string or an array of strings, found {Explain(other)}; mend it or restore the file."),
    };

    private static IReadOnlyList<string> ReadTags(JsonObject json, string where)
    {
        if (json["metadata"] is not (null or JsonObject))
        {
            throw new NotebookFormatException(
                $"{where}: expected \"metadata\" to be an object, found {NotebookReader.Describe(json["metadata"])}; write \"metadata\": {{}}.");
        }

        return json["metadata"]?["tags"] switch
        {
            null => [],
            JsonArray tags when tags.All(tag => Text(tag) is not null) => [.. tags.Select(tag => Text(tag)!)],
            var other => throw new NotebookFormatException(
                $"{where}: expected \"tags\" to be an array of strings, found {Explain(other)}; write \"tags\": [\"exercise\"], for example."),
        };
    }

    private static string Explain(JsonNode? node) =>
        node is JsonArray ? "an array with something else in it" : NotebookReader.Describe(node);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
