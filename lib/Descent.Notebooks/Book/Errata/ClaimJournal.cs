using System.Text.Json;

namespace Descent.Notebooks.Book;

/// <summary>Reads the claims that a lesson has noted down: one JSON object a line, written when a check has passed.</summary>
internal static class ClaimJournal
{
    /// <summary>What was computed, by the claims' ids; no numbers where a statement was confirmed. Nothing where the file is missing.</summary>
    /// <param name="path">The file; <see langword="null"/> where none was asked for.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<double>> Read(string? path)
    {
        var computed = new Dictionary<string, IReadOnlyList<double>>();
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            // The first cell that names a claim is the one that the page leads to: its numbers count, not those of a later check.
            if (Parse(line) is { Kind: "claim", Id: { } id } claim)
            {
                computed.TryAdd(id, claim.Values ?? []);
            }
        }

        return computed;
    }

    private static Line? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            // A process that was ended while it wrote leaves half a line, which is no passed check.
            return null;
        }
    }

    private sealed record Line(string? Kind, string? Id, IReadOnlyList<double>? Values);
}
