using System.Text.Json;

namespace Descent.Lessons;

/// <summary>Where checks are noted down for whoever runs the notebook: the file named by <c>DESCENT_JOURNAL</c>, one JSON object a line.</summary>
/// <remarks>
/// A file, because it works the same in every notebook host. Without the variable nothing is written.
/// </remarks>
internal static class Journal
{
    public const string Variable = "DESCENT_JOURNAL";

    public static void Write(object entry)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            File.AppendAllText(path, JsonSerializer.Serialize(entry) + "\n");
        }
    }
}
