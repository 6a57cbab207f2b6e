using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>The methods that a call can mean while its arguments are being written.</summary>
internal static class CalledMethods
{
    /// <summary>The one that fits what is written so far first, then its overloads.</summary>
    public static IReadOnlyList<IMethodSymbol> Of(SemanticModel semantics, BaseArgumentListSyntax arguments)
    {
        if (arguments.Parent is not { } call)
        {
            return [];
        }

        var found = semantics.GetSymbolInfo(call);
        var overloads = call switch
        {
            InvocationExpressionSyntax invocation => semantics.GetMemberGroup(invocation.Expression),
            BaseObjectCreationExpressionSyntax => Constructors(semantics.GetTypeInfo(call).Type),
            _ => [],
        };
        return
        [
            .. new[] { found.Symbol }.Concat(found.CandidateSymbols).Concat(overloads).OfType<IMethodSymbol>()
                .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default),
        ];
    }

    private static IEnumerable<ISymbol> Constructors(ITypeSymbol? type) => type is INamedTypeSymbol named
        ? named.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public || constructor.Locations[0].IsInSource)
        : [];
}
