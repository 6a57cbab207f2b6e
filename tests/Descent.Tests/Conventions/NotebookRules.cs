using System.Text.Json;
using System.Text.RegularExpressions;

namespace Descent.Tests.Conventions;

/// <summary>What every committed notebook keeps to.</summary>
internal static partial class NotebookRules
{
    /// <summary>The rules that a notebook breaks, in words.</summary>
    /// <param name="json">The notebook.</param>
    /// <param name="folder">Its folder, from the root.</param>
    public static IEnumerable<string> Faults(string json, string folder)
    {
        using var document = JsonDocument.Parse(json);
        var (notebook, titles) = (document.RootElement, 0);
        var kernel = notebook.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").GetString();
        if (kernel != ".net-csharp")
        {
            yield return $"kernelspec {kernel}";
        }

        foreach (var (number, cell) in notebook.GetProperty("cells").EnumerateArray().Index())
        {
            var source = Source(cell.GetProperty("source"));
            if (cell.GetProperty("cell_type").GetString() == "code")
            {
                if (cell.GetProperty("outputs").GetArrayLength() > 0)
                {
                    yield return $"cell {number + 1} has outputs";
                }

                if (cell.GetProperty("execution_count").ValueKind != JsonValueKind.Null)
                {
                    yield return $"cell {number + 1} has an execution count";
                }

                continue;
            }

            titles += Title().Count(Fence().Replace(source, ""));
            foreach (var target in Links.Broken(source, folder))
            {
                yield return $"cell {number + 1} links to {target}";
            }
        }

        if (titles != 1)
        {
            yield return $"{titles} titles";
        }
    }

    private static string Source(JsonElement source) => source.ValueKind == JsonValueKind.Array
        ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
        : source.GetString()!;

    [GeneratedRegex(@"^# |<h1", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
