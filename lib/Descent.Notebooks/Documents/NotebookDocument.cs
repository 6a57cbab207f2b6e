using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>A notebook in nbformat 4.5, read and not yet run.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Json">The whole file, metadata that we do not know included.</param>
/// <param name="Cells">Its cells in order.</param>
public sealed record NotebookDocument(string Path, JsonObject Json, IReadOnlyList<NotebookCell> Cells)
{
    /// <summary>The code cells in order.</summary>
    public IEnumerable<NotebookCell> CodeCells => Cells.Where(cell => cell.Kind is CellKind.Code);
}
