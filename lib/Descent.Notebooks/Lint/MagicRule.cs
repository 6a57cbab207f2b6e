using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Lint;

/// <summary>Magic commands are a host's own language: <c>#!…</c> and <c>#i</c> .NET Interactive's, <c>%…</c> IPython's. All C# hosts understand <c>#!time</c>.</summary>
internal static partial class MagicRule
{
    public static IEnumerable<LintFinding> Check(LintCell cell) =>
        from Match match in Magic().Matches(cell.Cell.Source)
        let magic = match.Groups["magic"]
        where magic.Value is not "#!time" && IsCode(cell.Root, magic)
        select cell.Finding(
            $"'{magic.Value}' is a magic command that only one host understands.",
            "Say it in C#, or leave it out.");

    private static bool IsCode(SyntaxNode root, Group magic)
    {
        var trivia = root.FindTrivia(magic.Index);
        if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
        {
            return false;
        }

        var token = root.FindToken(magic.Index);
        var inText = token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || (token.SpanStart < magic.Index && magic.Index < token.Span.End);

        // A line may begin with the remainder operator; only where the cell is no C# is it a magic.
        return !inText && (magic.Value[0] == '#' || root.ContainsDiagnostics);
    }

    [GeneratedRegex(@"^[ \t]*(?<magic>#!\S*|#i\b|%%?[A-Za-z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Magic();
}
