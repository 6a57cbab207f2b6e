using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Lint;

/// <summary>Packages by <c>#r "nuget:…"</c> need a network, and a host that restores them.</summary>
internal static class PackageRule
{
    public static IEnumerable<LintFinding> Check(LintCell cell) =>
        from reference in cell.Nodes<ReferenceDirectiveTriviaSyntax>()
        let file = reference.File.ValueText
        where file.TrimStart().StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
        select cell.Finding(
            $"#r \"{file}\" works in .NET Interactive only; this kernel does not restore packages yet.",
            "Use what lies in lib/bin, or tag the cell requires:<Assembly>.");
}
