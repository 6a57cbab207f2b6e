using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Lint;

/// <summary>The notebook's own metadata says which kernel opens it, and in which language.</summary>
internal static class KernelRule
{
    public static IEnumerable<LintFinding> Check(NotebookDocument document)
    {
        var kernelspec = (document.Json["metadata"] as JsonObject)?["kernelspec"];
        if (Text(kernelspec, "name") is var name && name != ".net-csharp")
        {
            yield return new(
                null, $"The kernelspec is {Quote(name)}; editors open a C# notebook by '.net-csharp'.",
                "Set metadata.kernelspec.name to \".net-csharp\".");
        }

        if (Text(kernelspec, "language") is var language && language != "csharp")
        {
            yield return new(
                null, $"The kernelspec's language is {Quote(language)}; every tool understands 'csharp'.",
                "Set metadata.kernelspec.language to \"csharp\".");
        }
    }

    private static string? Text(JsonNode? node, string key) =>
        node is JsonObject owner && owner[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static string Quote(string? text) => text is null ? "missing" : $"'{text}'";
}
