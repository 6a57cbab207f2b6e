using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>Where a proposal is wanted: the beginning of a word, and what stands before it.</summary>
internal sealed class CompletionPlace
{
    private readonly SyntaxToken _before;

    /// <summary>Looks at the cursor of a cell.</summary>
    public CompletionPlace(CellModel model)
    {
        Start = model.Position;
        while (Start > 0 && SyntaxFacts.IsIdentifierPartCharacter(model.Source[Start - 1]))
        {
            Start--;
        }

        Prefix = model.Source[Start..model.Position];
        _before = model.TokenBefore(Start);
        IsClosed = model.IsAside(model.Position) || model.IsInText(model.Position) || (Prefix.Length > 0 && char.IsDigit(Prefix[0]));
    }

    /// <summary>Where the word begins.</summary>
    public int Start { get; }

    /// <summary>What there is of it, up to the cursor.</summary>
    public string Prefix { get; }

    /// <summary>Whether nothing can be proposed: in a text, in a comment, in a number.</summary>
    public bool IsClosed { get; }

    /// <summary>Whether a member of something is wanted.</summary>
    public bool IsAfterDot => _before.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken;

    /// <summary>What stands before the dot.</summary>
    public SyntaxNode? Owner => _before.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.SpanStart))?.Expression,
        _ => null,
    };

    /// <summary>Whether <c>owner?.</c> asks, so that a value type's owner is what it may hold.</summary>
    public bool IsConditional => _before.Parent is MemberBindingExpressionSyntax;

    /// <summary>The call whose next argument may begin here, perhaps with its name.</summary>
    public BaseArgumentListSyntax? Arguments =>
        _before.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken ? _before.Parent as BaseArgumentListSyntax : null;

    /// <summary>The object of which <c>{ Name = … }</c> sets a property here.</summary>
    public ExpressionSyntax? Initialized => _before.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken
        ? _before.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax parent } ? parent : null
        : null;
}
