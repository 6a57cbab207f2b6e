using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Lint;

/// <summary>Of .NET Interactive's API, a lesson uses <c>display</c> and <c>HTML</c>, which every C# host has.</summary>
internal static class HostApiRule
{
    private const string Interactive = "Microsoft.DotNet.Interactive";

    public static IEnumerable<LintFinding> Check(LintCell cell) =>
    [
        .. from use in cell.Nodes<UsingDirectiveSyntax>()
           let name = use.NamespaceOrType.ToString()
           where name == Interactive || name.StartsWith(Interactive + ".", StringComparison.Ordinal)
           select cell.Finding(
               $"'using {name}' ties the notebook to .NET Interactive.",
               "Leave it out: display(...) and HTML(...) need no using."),
        .. from access in cell.Nodes<MemberAccessExpressionSyntax>()
           where access.Expression is IdentifierNameSyntax { Identifier.ValueText: "Kernel" }
           let member = access.Name.Identifier.ValueText
           where member is not ("display" or "HTML")
           select cell.Finding(
               $"'Kernel.{member}' is .NET Interactive's own API.",
               "Use display(...) or HTML(...), or plain C#."),
    ];
}
