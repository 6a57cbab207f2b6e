using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>A cell that is being written, as the compiler understands it after all that ran before.</summary>
internal sealed class CellModel
{
    /// <summary>Understands a cell.</summary>
    /// <param name="compilation">The cell, compiled after the session's last one.</param>
    /// <param name="file">The name of the cell there; a file that it loads has another.</param>
    /// <param name="position">The cursor, in UTF-16 units; a place outside of the cell means its nearest end.</param>
    public CellModel(Compilation compilation, string file, int position)
    {
        var tree = compilation.SyntaxTrees.First(tree => tree.FilePath == file);
        Compilation = compilation;
        Semantics = compilation.GetSemanticModel(tree);
        Root = tree.GetRoot();
        Source = tree.ToString();
        Position = Math.Clamp(position, 0, Source.Length);
    }

    public Compilation Compilation { get; }

    public SemanticModel Semantics { get; }

    public SyntaxNode Root { get; }

    public string Source { get; }

    public int Position { get; }

    /// <summary>The token that ends before a place, whatever space lies between.</summary>
    public SyntaxToken TokenBefore(int position)
    {
        var token = Root.FindToken(position);
        return token.SpanStart < position ? token : token.GetPreviousToken(includeZeroWidth: false);
    }

    /// <summary>Whether a place lies in a comment or in a directive.</summary>
    public bool IsAside(int position)
    {
        var trivia = position is 0 ? default : Root.FindTrivia(position - 1);
        return trivia.IsDirective || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
    }

    /// <summary>Whether a place lies between quotes; a text that is not closed yet goes on to the end of its line.</summary>
    public bool IsInText(int position)
    {
        var token = TokenBefore(position);
        var isText = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken;
        var isOpen = token.ContainsDiagnostics || token.Kind() is SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken;
        return isText && (position < token.Span.End || (isOpen && position == token.Span.End));
    }

    /// <summary>What an expression stands for: a namespace, a type, or a value of a type; neither where nobody knows.</summary>
    public (ISymbol? Symbol, ITypeSymbol? Type) Meaning(SyntaxNode expression)
    {
        var (symbol, type) = (Semantics.GetSymbolInfo(expression).Symbol, Semantics.GetTypeInfo(expression).Type);
        if (symbol is null && type is null or IErrorTypeSymbol)
        {
            // Half a line is often taken for a declaration, where its beginning would be a type.
            var alone = SyntaxFactory.ParseExpression(expression.ToString());
            symbol = Semantics.GetSpeculativeSymbolInfo(expression.SpanStart, alone, SpeculativeBindingOption.BindAsExpression).Symbol;
            type = Semantics.GetSpeculativeTypeInfo(expression.SpanStart, alone, SpeculativeBindingOption.BindAsExpression).Type;
        }

        return (symbol is IAliasSymbol alias ? alias.Target : symbol, type is IErrorTypeSymbol ? null : type);
    }
}
