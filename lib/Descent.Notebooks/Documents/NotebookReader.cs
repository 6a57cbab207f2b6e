using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>Reads notebooks in nbformat 4. Whatever it does not know it keeps.</summary>
public static class NotebookReader
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="path">An <c>.ipynb</c> file.</param>
    /// <exception cref="NotebookFormatException">The file is missing, is no JSON, or is no notebook of nbformat 4.</exception>
    public static NotebookDocument Read(string path)
    {
        var name = Path.GetFileName(path);
        var json = NotebookJson.Load(path);
        RequireVersion4(json, name);
        if (json["cells"] is not JsonArray cells)
        {
            throw new NotebookFormatException(
                $"{name}: expected an array \"cells\", found {Describe(json["cells"])}; add \"cells\": [] or restore the file.");
        }

        var reader = new CellReader(name);
        return new(path, json, [.. cells.Select(reader.Read)]);
    }

    private static void RequireVersion4(JsonObject json, string name)
    {
        var version = json["nbformat"];
        if (version is not JsonValue value || !value.TryGetValue(out int major))
        {
            throw new NotebookFormatException(
                $"{name}: expected \"nbformat\": 4, found {Describe(version)}; is this a Jupyter notebook?");
        }

        if (major != 4)
        {
            throw new NotebookFormatException(
                $"{name}: expected nbformat 4, found {major}; convert it with `jupyter nbconvert --to notebook --nbformat 4`.");
        }
    }

    /// <summary>Names what was found in place of what was expected, for a message.</summary>
    internal static string Describe(JsonNode? node) => node switch
    {
        null => "nothing",
        JsonObject => "an object",
        JsonArray => "an array",
        _ => node.ToJsonString(),
    };
}
