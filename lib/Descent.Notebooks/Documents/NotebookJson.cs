using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>From a path to the JSON object in it, with a clear word where that fails.</summary>
internal static class NotebookJson
{
    // Two members of one name would leave open which of them counts.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static JsonObject Load(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var node = JsonNode.Parse(ReadBytes(path, name), documentOptions: Strict);
            return node as JsonObject ?? throw new NotebookFormatException(
                $"{name}: expected a JSON object with \"nbformat\" and \"cells\", found {NotebookReader.Describe(node)}; is this a Jupyter notebook?");
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException(Explain(error, name), error);
        }
    }

    private static byte[] ReadBytes(string path, string name)
    {
        if (Directory.Exists(path))
        {
            throw new NotebookFormatException($"{path}: expected a notebook, found a folder; name the .ipynb file in it.");
        }

        if (!File.Exists(path))
        {
            throw new NotebookFormatException($"{path}: expected a notebook, found no such file; check the path.");
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException($"{path}: expected a readable file, but reading failed: {error.Message}", error);
        }

        return bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty
            ? throw new NotebookFormatException($"{name}: expected a notebook, found an empty file; restore it or write one anew.")
            : WithoutByteOrderMark(bytes);
    }

    private static byte[] WithoutByteOrderMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static string Explain(JsonException error, string name)
    {
        var line = error.LineNumber + 1;
        var column = error.BytePositionInLine + 1;

        // The reader's own words end in a path and in positions counted from zero.
        var reason = error.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0].TrimEnd('.');
        var truncated = reason.Contains("end of", StringComparison.OrdinalIgnoreCase)
            || reason.Contains("reached end", StringComparison.OrdinalIgnoreCase);
        return truncated
            ? $"{name}: expected a whole JSON file, but it breaks off at line {line}, column {column}; it seems truncated, restore it."
            : $"{name}: expected JSON, found a mistake at line {line}, column {column} ({reason}); mend it there or restore the file.";
    }
}
