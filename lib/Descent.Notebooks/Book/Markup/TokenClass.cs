using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Book;

/// <summary>What a piece of C# is, by syntax alone: no compilation is needed, so that code that does not compile is coloured, too.</summary>
internal static class TokenClass
{
    /// <summary>The class of a token, one letter; empty where it has no colour.</summary>
    public static string Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => OfIdentifier(token),
        _ when token.IsKeyword() => "k",
        _ when IsString(token) => "s",
        _ => "",
    };

    private static bool IsString(SyntaxToken token) => token.Kind() is SyntaxKind.CharacterLiteralToken
        || token.Parent is InterpolatedStringExpressionSyntax or InterpolatedStringTextSyntax
        || (token.Parent is LiteralExpressionSyntax && token.Kind().ToString().Contains("String", StringComparison.Ordinal));

    private static string OfIdentifier(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { Identifier.Text: "var" or "nameof" or "dynamic" } => "k",
        BaseTypeDeclarationSyntax or TypeParameterSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "m",
        SimpleNameSyntax name when IsCalled(name) => "m",
        SimpleNameSyntax name when SyntaxFacts.IsInTypeOnlyContext(name) && !IsUsing(name) => "t",
        // Table.Of, Math.Max: a word before a dot that begins like a type; W1.Shape and dW.Row do not.
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access, Identifier.Text: [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..] } name
            when access.Expression == name => "t",
        _ => "",
    };

    private static bool IsCalled(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == name,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access => access.Name == name && call.Expression == access,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax } => true,
        _ => false,
    };

    private static bool IsUsing(SimpleNameSyntax name) => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null;
}
