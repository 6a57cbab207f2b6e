using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Scripting;

/// <summary>Judges whether a text is a whole cell.</summary>
internal static class CellCompleteness
{
    private const int IndentSize = 4;

    /// <summary>The state of a text, and the white space with which its next line begins where more must follow.</summary>
    public static (Completeness State, string Indent) Of(string source)
    {
        var tree = CellSyntax.Parse(new CellText(source).CSharp);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            return (Completeness.Incomplete, Indent(tree.GetRoot()));
        }

        var isWrong = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
        return (isWrong ? Completeness.Invalid : Completeness.Complete, "");
    }

    private static string Indent(SyntaxNode root)
    {
        // A brace that the parser had to imagine is not there yet.
        var open = root.DescendantTokens().Where(token => !token.IsMissing).Sum(token => token.Kind() switch
        {
            SyntaxKind.OpenBraceToken => 1,
            SyntaxKind.CloseBraceToken => -1,
            _ => 0,
        });
        return new(' ', IndentSize * Math.Max(0, open));
    }
}
