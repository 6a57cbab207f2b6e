using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>C# to run.</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Neither: passed through as it is.</summary>
    Raw,
}

/// <summary>One cell of a notebook.</summary>
/// <param name="Index">Zero-based position among all cells.</param>
/// <param name="Id">The cell's id (nbformat 4.5).</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Source">Its text, lines joined.</param>
/// <param name="Tags"><c>metadata.tags</c>.</param>
/// <param name="Json">The cell as it stands in the file.</param>
public sealed record NotebookCell(int Index, string Id, CellKind Kind, string Source, IReadOnlyList<string> Tags, JsonObject Json);
