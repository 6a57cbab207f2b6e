using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Scripting;

/// <summary>Parses cells as the compiler of the session does.</summary>
internal static class CellSyntax
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>The syntax of a cell.</summary>
    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Script);
}
