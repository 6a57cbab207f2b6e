using System.Text.Json.Nodes;
using Descent.Lessons;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>Which cells check which entries of the ledger.</summary>
internal static class CheckedCells
{
    /// <summary>The entries that a cell's metadata name.</summary>
    public static IEnumerable<string> Named(NotebookCell cell) =>
        (cell.Json["metadata"]?["descent"]?["ledger"] as JsonArray ?? []).Select(id => (string)id!);

    /// <summary>The cells that check a number, not only statements.</summary>
    public static IEnumerable<NotebookCell> OfNumbers(RunLesson lesson) =>
        lesson.Document.CodeCells.Where(cell => Named(cell).Any(id => Ledger.Entry(id).Values.Count > 0));

    /// <summary>How a cell ended.</summary>
    public static CellResult Result(RunLesson lesson, NotebookCell cell) => Assert.Single(lesson.Result.Cells, result => result.Index == cell.Index);
}
