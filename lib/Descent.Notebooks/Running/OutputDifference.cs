using System.Text.Json.Nodes;

namespace Descent.Notebooks.Running;

/// <summary>Finds where two runs of a cell showed different things.</summary>
internal static class OutputDifference
{
    /// <summary>The first difference in words; <see langword="null"/> where there is none.</summary>
    public static string? Find(JsonArray first, JsonArray second)
    {
        var once = first.Select(Text).ToList();
        var again = second.Select(Text).ToList();
        for (var i = 0; i < Math.Max(once.Count, again.Count); i++)
        {
            var (a, b) = (once.ElementAtOrDefault(i), again.ElementAtOrDefault(i));
            if (a != b)
            {
                return $"output {i + 1} was {Excerpt(a, b)}, then {Excerpt(b, a)}";
            }
        }

        return null;
    }

    private static string Text(JsonNode? output) => output!.ToJsonString(Readable);

    // A few characters before the place where they part, and some after it.
    private static string Excerpt(string? text, string? other)
    {
        if (text is null)
        {
            return "missing";
        }

        var from = Math.Max(0, text.AsSpan().CommonPrefixLength(other) - 20);
        var excerpt = text.AsSpan(from, Math.Min(80, text.Length - from));
        return $"«{(from > 0 ? "…" : "")}{excerpt}{(from + excerpt.Length < text.Length ? "…" : "")}»";
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = Documents.ReadableEncoder.Instance };
}
