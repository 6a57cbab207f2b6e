using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Lint;

/// <summary>Finds what only one notebook host understands, and what should not be committed.</summary>
public static class NotebookLint
{
    private static readonly Func<NotebookDocument, IEnumerable<LintFinding>>[] NotebookRules =
        [FormatRule.Check, KernelRule.Check, LibraryRule.Check, TagRule.Check];

    private static readonly Func<LintCell, IEnumerable<LintFinding>>[] CellRules =
        [CellMetadataRule.Check, OutputRule.Check, MagicRule.Check, PackageRule.Check, HostApiRule.Check, ScriptRule.Check];

    /// <summary>All findings: first the notebook's, then those of its code cells in order.</summary>
    public static IReadOnlyList<LintFinding> Check(NotebookDocument document)
    {
        var cells = document.CodeCells.Select((cell, index) => new LintCell(cell, index + 1)).ToList();
        return
        [
            .. NotebookRules.SelectMany(rule => rule(document)),
            .. cells.SelectMany(cell => CellRules.SelectMany(rule => rule(cell))),
        ];
    }
}
