using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>Finds the documentation comment of a symbol: in its cell, in the file beside its library, or in the SDK.</summary>
internal static class SymbolDocumentation
{
    // Documentation that refers to documentation that refers to …
    private const int MostSteps = 8;

    /// <summary>The comment, or one without content.</summary>
    public static DocumentationText Of(ISymbol symbol, Compilation compilation) => new(Find(Definition(symbol), compilation, MostSteps) ?? new("member"));

    private static XElement? Find(ISymbol symbol, Compilation compilation, int steps)
    {
        var found = steps is 0 ? null : Parse(symbol.Locations.Any(location => location.IsInSource) ? symbol.GetDocumentationCommentXml() : InFile(symbol, compilation));
        if (found?.Element("inheritdoc") is null)
        {
            // Nobody documents a constructor that only takes its type's parameters.
            return found ?? (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && steps > 0 ? Find(symbol.ContainingType, compilation, steps - 1) : null);
        }

        var origin = (string?)found.Element("inheritdoc")!.Attribute("cref") is { } cref
            ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation)
            : Inherited(symbol);
        return origin is null ? found : Find(Definition(origin), compilation, steps - 1);
    }

    // Of `words.Where(…)` the one that takes the list as a parameter is documented, and that of any type.
    private static ISymbol Definition(ISymbol symbol) => ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;

    private static XElement? Parse(string? xml)
    {
        try
        {
            return string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? InFile(ISymbol symbol, Compilation compilation)
    {
        if (symbol.ContainingAssembly is not { } assembly || symbol.GetDocumentationCommentId() is not { } id
            || compilation.GetMetadataReference(assembly) is not PortableExecutableReference { FilePath: { } library })
        {
            return null;
        }

        var beside = Path.ChangeExtension(library, ".xml");
        return File.Exists(beside) ? DocumentationFile.Member(beside, id) : FrameworkDocumentation.Member(id, symbol.ContainingNamespace.ToDisplayString());
    }

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        INamedTypeSymbol type => type.BaseType is { SpecialType: not SpecialType.System_Object } parent ? parent : type.Interfaces.FirstOrDefault(),
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => symbol.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), SymbolEqualityComparer.Default)),
    };
}
