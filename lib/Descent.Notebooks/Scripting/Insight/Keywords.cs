using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>The words of the language itself.</summary>
internal static class Keywords
{
    // Words that no cell can use, or that stand only where a proposal would be in the way.
    private static readonly string[] Foreign = ["__arglist", "__makeref", "__reftype", "__refvalue", "namespace", "extern", "field", "assembly", "module"];

    private static readonly string[] Contextual = ["var", "await", "async", "record", "nameof", "when", "where", "yield", "with", "not", "and", "or", "dynamic", "required", "init"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Concat(Contextual).Except(Foreign).Distinct()];
}
