using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>Text the way notebooks store it: an array of lines that keep their line feeds, so that a diff shows lines.</summary>
internal static class Lines
{
    public static JsonNode Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : text.Length;
            lines.Add(JsonValue.Create(text[start..end]));
            start = end;
        }

        return lines;
    }
}
