using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Running;

/// <summary>What the tags of a cell ask of its runner.</summary>
internal static class CellTags
{
    /// <summary>The cell passes only if it throws.</summary>
    public static bool MustThrow(NotebookCell cell) => cell.Tags.Contains("raises-exception");
}
