using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>Writes notebooks as Jupyter does: one space per level, readable characters, a line feed at the end.</summary>
public static class NotebookWriter
{
    private static readonly JsonWriterOptions Style = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = ReadableEncoder.Instance,
    };

    /// <summary>Writes a notebook; whoever reads the path meanwhile sees the old file or the new one, never a half.</summary>
    /// <param name="notebook">The whole notebook.</param>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    public static void Write(JsonObject notebook, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        using (var file = File.Create(unfinished))
        {
            using (var writer = new Utf8JsonWriter(file, Style))
            {
                notebook.WriteTo(writer);
            }

            file.Write("\n"u8);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
