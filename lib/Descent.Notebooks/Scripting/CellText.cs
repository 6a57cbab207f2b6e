using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Scripting;

/// <summary>A text as the session reads it: C#, and lines that only notebooks understand.</summary>
internal sealed partial class CellText
{
    /// <summary>Reads a cell, or a file that one loads.</summary>
    public CellText(string source)
    {
        CSharp = source;

        // Parsing costs little, but most cells need none.
        if (!source.Contains('#'))
        {
            return;
        }

        var root = CellSyntax.Parse(source).GetCompilationUnitRoot();
        Packages = [.. root.DescendantNodes(descendIntoTrivia: true).OfType<ReferenceDirectiveTriviaSyntax>()
            .Where(directive => Libraries.Packages.PackageRequest.IsPackage(directive.File.ValueText))];
        References = [.. root.GetReferenceDirectives().Except(Packages)];
        Loads = [.. root.GetLoadDirectives()];
        var timers = Timer().Matches(source).Select(match => match.Groups["magic"].Index).Where(index => root.FindTrivia(index).IsDirective).ToList();
        IsTimed = timers.Count > 0;
        CSharp = AsComments(source, timers.Concat(Packages.Select(directive => directive.SpanStart)));
    }

    /// <summary>The text for the compiler: the same length, with notebook lines as comments.</summary>
    public string CSharp { get; }

    /// <summary>Whether <c>#!time</c> asks how long the cell takes.</summary>
    public bool IsTimed { get; }

    /// <summary>The lines <c>#r "nuget: …"</c>, wherever they stand.</summary>
    public IReadOnlyList<ReferenceDirectiveTriviaSyntax> Packages { get; } = [];

    /// <summary>The lines <c>#r "file"</c>, which stand before all else.</summary>
    public IReadOnlyList<ReferenceDirectiveTriviaSyntax> References { get; } = [];

    /// <summary>The lines <c>#load "file"</c>, which stand before all else.</summary>
    public IReadOnlyList<LoadDirectiveTriviaSyntax> Loads { get; } = [];

    // Two characters for two, so that places in errors stay right.
    private static string AsComments(string source, IEnumerable<int> starts)
    {
        var text = new StringBuilder(source);
        foreach (var start in starts)
        {
            (text[start], text[start + 1]) = ('/', '/');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^[ \t]*(?<magic>#!time)[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Timer();
}
