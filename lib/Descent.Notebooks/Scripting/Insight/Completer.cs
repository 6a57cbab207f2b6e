using System.ComponentModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>Finds what can be typed at the cursor of a cell.</summary>
internal sealed class Completer(CellModel model)
{
    private readonly CompletionPlace _place = new(model);

    /// <summary>The proposals: first those in the case of what is typed, then by name.</summary>
    public CellCompletions Find()
    {
        var items = Proposals()
            .Where(item => item.Text.StartsWith(_place.Prefix, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(item => item.Text)
            .OrderBy(item => item.Text.StartsWith(_place.Prefix, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(item => item.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(item => item.Text, StringComparer.Ordinal);
        return new([.. items], _place.Start, model.Position);
    }

    private IEnumerable<CellCompletion> Proposals()
    {
        if (_place.IsClosed)
        {
            return [];
        }

        if (_place.IsAfterDot)
        {
            return _place.Owner is { } owner ? Proposals(Members(owner)) : [];
        }

        var settable = _place.Initialized is { } created ? Proposals(Settable(created)) : [];
        var named = _place.Arguments is { } arguments ? Named(arguments) : [];
        var scope = Proposals(model.Semantics.LookupSymbols(_place.Start));
        return [.. settable, .. named, .. scope, .. Keywords.All.Select(word => new CellCompletion(word, "keyword"))];
    }

    private IEnumerable<ISymbol> Members(SyntaxNode owner)
    {
        var (symbol, type) = model.Meaning(owner);
        if (symbol is INamespaceOrTypeSymbol container)
        {
            return model.Semantics.LookupSymbols(_place.Start, container).Where(member => member.IsStatic || member is INamespaceOrTypeSymbol);
        }

        return type is null ? [] : model.Semantics.LookupSymbols(_place.Start, Held(type), includeReducedExtensionMethods: true)
            .Where(member => !member.IsStatic && member is not ITypeSymbol);
    }

    // Of an int?, `owner?.` asks the int.
    private ITypeSymbol Held(ITypeSymbol type) =>
        _place.IsConditional && type is INamedTypeSymbol { ConstructedFrom.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var held] } ? held : type;

    private IEnumerable<ISymbol> Settable(ExpressionSyntax created) => model.Semantics.GetTypeInfo(created).Type is { } type
        ? model.Semantics.LookupSymbols(_place.Start, type).Where(member =>
            member is { IsStatic: false } and (IPropertySymbol { SetMethod: not null, IsIndexer: false } or IFieldSymbol { IsReadOnly: false }))
        : [];

    private IEnumerable<CellCompletion> Named(BaseArgumentListSyntax arguments) => CalledMethods.Of(model.Semantics, arguments)
        .SelectMany(method => method.Parameters)
        .Select(parameter => new CellCompletion($"{parameter.Name}:", "parameter"));

    private static IEnumerable<CellCompletion> Proposals(IEnumerable<ISymbol> symbols) => symbols
        .Where(symbol => symbol.CanBeReferencedByName && !IsHidden(symbol))
        .Select(symbol => new CellCompletion(symbol.Name, SymbolKinds.Of(symbol)));

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: nameof(EditorBrowsableAttribute), ConstructorArguments: [{ Value: (int)EditorBrowsableState.Never }] });
}
