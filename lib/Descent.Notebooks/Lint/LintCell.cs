using Descent.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Lint;

/// <summary>A code cell as the rules see it: its number, and its text as a syntax tree.</summary>
internal sealed class LintCell
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    public LintCell(NotebookCell cell, int number)
    {
        Cell = cell;
        Number = number;
        Root = CSharpSyntaxTree.ParseText(cell.Source, Script).GetRoot();
    }

    public NotebookCell Cell { get; }

    public int Number { get; }

    /// <summary>The cell's syntax: with it, a string or a comment that mentions a magic is no finding.</summary>
    public SyntaxNode Root { get; }

    public LintFinding Finding(string message, string mend) => new(Number, message, mend);

    /// <summary>Nodes of one kind, each once however often it stands in the cell.</summary>
    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Root.DescendantNodes(descendIntoTrivia: true).OfType<T>();
}
