using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>The text of a ledger with other numbers.</summary>
internal static class LedgerText
{
    public const double OnePercent = 0.01;

    /// <summary>Every number moved by one percent, a zero by 0.001.</summary>
    public static string OnePercentOff(string ledger)
    {
        var json = JsonNode.Parse(ledger)!;
        foreach (var values in json["entries"]!.AsArray().Select(entry => entry!["values"]).OfType<JsonArray>())
        {
            for (var i = 0; i < values.Count; i++)
            {
                values[i] = Moved((double)values[i]!);
            }
        }

        return json.ToJsonString();
    }

    public static double Moved(double value) => value is 0 ? 0.001 : (1 + OnePercent) * value;
}
