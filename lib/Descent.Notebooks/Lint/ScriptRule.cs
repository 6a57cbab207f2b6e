using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Lint;

/// <summary>Cells are C# script, which lacks a few things that files have.</summary>
internal static class ScriptRule
{
    public static IEnumerable<LintFinding> Check(LintCell cell) =>
    [
        .. from node in cell.Nodes<BaseNamespaceDeclarationSyntax>()
           select cell.Finding($"A cell cannot declare a namespace ('{node.Name}').", "Declare the types directly."),
        .. from node in cell.Nodes<ExtensionBlockDeclarationSyntax>()
           select cell.Finding(
               "A cell cannot declare an extension block.",
               "Write a static method with 'this' before its first parameter, or move the block into lib/."),
        .. from node in cell.Nodes<BaseTypeDeclarationSyntax>()
           where node.Modifiers.Any(SyntaxKind.FileKeyword)
           select cell.Finding($"A cell cannot declare a file-local type ('file {node.Identifier.ValueText}').", "Leave out 'file'."),
    ];
}
