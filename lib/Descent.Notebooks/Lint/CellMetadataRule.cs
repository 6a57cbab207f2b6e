using System.Text.Json.Nodes;

namespace Descent.Notebooks.Lint;

/// <summary>Without a kernel's name, VS Code leaves a cell without a kernel.</summary>
internal static class CellMetadataRule
{
    public static IEnumerable<LintFinding> Check(LintCell cell)
    {
        var owner = cell.Cell.Json["metadata"]?["polyglot_notebook"] as JsonObject;
        return owner?["kernelName"] is JsonValue value && value.TryGetValue(out string? name) && name == "csharp"
            ? []
            : [cell.Finding("It does not name its kernel.", "Set metadata.polyglot_notebook.kernelName to \"csharp\".")];
    }
}
