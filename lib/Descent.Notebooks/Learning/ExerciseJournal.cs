using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Learning;

/// <summary>What the checks of a notebook noted down while it ran.</summary>
/// <param name="path">The file that <c>DESCENT_JOURNAL</c> named.</param>
internal sealed class ExerciseJournal(string path)
{
    private readonly IReadOnlyList<JsonNode> _entries = File.Exists(path) ? [.. File.ReadLines(path).Select(Entry).OfType<JsonNode>()] : [];

    /// <summary>What a check said last: status, message and hints; <see langword="null"/> where it was never made.</summary>
    public (string Status, string Message, IReadOnlyList<string> Hints)? Of(string id) =>
        _entries.LastOrDefault(entry => (string?)entry["kind"] is "exercise" && (string?)entry["id"] == id) is { } said
            ? ((string?)said["status"] ?? "", (string?)said["message"] ?? "", [.. (said["hints"] as JsonArray ?? []).Select(hint => (string)hint!)])
            : null;

    /// <summary>How many hints of an exercise the notebook has asked for.</summary>
    public int HintsRead(string id) => _entries
        .Where(entry => (string?)entry["kind"] is "hint" && (string?)entry["id"] == id)
        .Select(entry => (int?)entry["number"] ?? 0).DefaultIfEmpty(0).Max();

    private static JsonNode? Entry(string line)
    {
        try
        {
            return JsonNode.Parse(line);
        }
        catch (JsonException)
        {
            // A process that was ended while it wrote.
            return null;
        }
    }
}
