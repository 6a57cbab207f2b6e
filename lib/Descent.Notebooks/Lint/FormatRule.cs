using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Lint;

/// <summary>nbformat 4.5, where every cell has an id.</summary>
internal static class FormatRule
{
    public static IEnumerable<LintFinding> Check(NotebookDocument document)
    {
        var (major, minor) = (Number(document.Json["nbformat"]), Number(document.Json["nbformat_minor"]));
        if ((major, minor).CompareTo((4, 5)) < 0)
        {
            yield return new(null, $"The notebook is nbformat {major}.{minor}, older than 4.5.", "Save it again with VS Code or JupyterLab.");
        }

        foreach (var cell in document.Cells.Where(cell => string.IsNullOrEmpty((string?)(cell.Json["id"] as JsonValue))))
        {
            yield return new(
                null, $"Cell {cell.Index + 1} of all cells has no id.", "Add \"id\" with a short unique text, or save the notebook with VS Code or JupyterLab.");
        }
    }

    private static int Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : 0;
}
