using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>Finds what the name at the cursor of a cell stands for; between the brackets of a call, what is called.</summary>
internal sealed class Inspector(CellModel model)
{
    private const int MostSignatures = 12;

    /// <summary>What is known about it; <see langword="null"/> where there is nothing to know.</summary>
    public CellInspection? Find()
    {
        var symbols = model.IsAside(model.Position) ? [] : Symbols();
        if (symbols is not [var first, ..])
        {
            return null;
        }

        var signatures = symbols.Take(MostSignatures).Select(Signatures.Of).ToList();
        if (symbols.Count > MostSignatures)
        {
            signatures.Add($"… and {symbols.Count - MostSignatures} more");
        }

        var documentation = SymbolDocumentation.Of(first, model.Compilation);
        return new(
            string.Join("\n\n", [string.Join('\n', signatures), .. documentation.Paragraphs(markdown: false)]),
            string.Join("\n\n", [$"```csharp\n{string.Join('\n', signatures)}\n```", .. documentation.Paragraphs(markdown: true)]));
    }

    private IReadOnlyList<ISymbol> Symbols() =>
        Tokens().Select(Named).FirstOrDefault(symbol => symbol is not null) is { } named ? [named] : Called();

    // At the end of a name the cursor stands on the token after it.
    private IEnumerable<SyntaxToken> Tokens() =>
        new[] { model.Root.FindToken(model.Position), model.TokenBefore(model.Position) }
            .Where(token => token.Span.Start <= model.Position && model.Position <= token.Span.End);

    private ISymbol? Named(SyntaxToken token)
    {
        if (token.Parent is not { } node || !(token.IsKind(SyntaxKind.IdentifierToken) || node is PredefinedTypeSyntax))
        {
            return null;
        }

        if (model.Semantics.GetDeclaredSymbol(node) is { } declared && node is not ExpressionSyntax)
        {
            return declared;
        }

        // After `new`, the name of a type means the constructor that is called.
        var meant = node is TypeSyntax { Parent: ObjectCreationExpressionSyntax creation } && creation.Type == node ? creation : node;
        var found = model.Semantics.GetSymbolInfo(meant);
        return found.Symbol ?? found.CandidateSymbols.FirstOrDefault() ?? model.Semantics.GetSymbolInfo(node).Symbol;
    }

    private IReadOnlyList<ISymbol> Called() => model.TokenBefore(model.Position).Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>()
        .FirstOrDefault(list => list.SpanStart < model.Position && (model.Position < list.Span.End || list.GetLastToken(includeZeroWidth: true).IsMissing))
        is { } arguments ? CalledMethods.Of(model.Semantics, arguments) : [];
}
