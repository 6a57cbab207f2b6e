using Descent.Notebooks.Libraries.Packages;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Lint;

/// <summary>Both hosts load packages by <c>#r "nuget: Package, Version"</c>; without a version, another day brings another one.</summary>
internal static class PackageRule
{
    public static IEnumerable<LintFinding> Check(LintCell cell) =>
        from reference in cell.Nodes<ReferenceDirectiveTriviaSyntax>()
        let file = reference.File.ValueText
        where PackageRequest.IsPackage(file)
        select Check(cell, file) into finding
        where finding is not null
        select finding;

    private static LintFinding? Check(LintCell cell, string file)
    {
        try
        {
            var package = PackageRequest.Parse(file);
            return package.IsFloating
                ? cell.Finding($"#r \"{file}\" names no fixed version, so another day brings another one.", $"Write it like #r \"nuget: {package.Id}, 1.2.3\".")
                : null;
        }
        catch (PackageException problem)
        {
            return cell.Finding($"#r \"{file}\" is understood by no host.", $"{char.ToUpperInvariant(problem.Message[0])}{problem.Message[1..]}.");
        }
    }
}
