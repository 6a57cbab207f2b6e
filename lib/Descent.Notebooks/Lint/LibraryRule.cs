using Descent.Notebooks.Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Lint;

/// <summary>A lesson loads the library in its first code cell.</summary>
internal static class LibraryRule
{
    private const string Library = "../lib/bin/Descent.dll";

    public static IEnumerable<LintFinding> Check(NotebookDocument document)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(document.Path)));
        if (folder != "notebooks" || document.CodeCells.FirstOrDefault() is not { } first)
        {
            return [];
        }

        var references = new LintCell(first, 1).Nodes<ReferenceDirectiveTriviaSyntax>();
        return references.Any(reference => reference.File.ValueText == Library)
            ? []
            : [new(1, "The first code cell does not load the library.", $"Begin it with #r \"{Library}\".")];
    }
}
