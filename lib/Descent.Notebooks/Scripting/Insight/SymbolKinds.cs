using Microsoft.CodeAnalysis;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>What front ends call the things that a name can stand for.</summary>
internal static class SymbolKinds
{
    /// <summary>The kind of a symbol, in one word.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        ITypeSymbol type => Of(type),
        IMethodSymbol => "method",
        IEventSymbol => "event",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enum-member",

        // What a cell declares at its top is a variable to its reader, and a field to the compiler.
        IFieldSymbol or IPropertySymbol when symbol.ContainingType.IsScriptClass => "variable",
        IPropertySymbol => "property",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol => "field",
        _ => "variable",
    };

    private static string Of(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Struct => "struct",
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        TypeKind.Delegate => "delegate",
        TypeKind.TypeParameter => "type-parameter",
        _ => "class",
    };
}
