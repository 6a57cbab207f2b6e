using Descent.Notebooks.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Scripting;

/// <summary>Carries out the <c>#r</c> lines of a cell before it is compiled.</summary>
internal sealed class CellDirectives
{
    public CellDirectives(string source, NotebookLibraries libraries)
    {
        // Parsing costs little, but most cells need none.
        if (!source.Contains('#'))
        {
            return;
        }

        var root = (CompilationUnitSyntax)CellSyntax.Parse(source).GetRoot();
        Error = root.GetLoadDirectives().Select(Refuse).FirstOrDefault()
            ?? root.GetReferenceDirectives().Select(directive => Load(directive, libraries)).FirstOrDefault(error => error is not null);
    }

    /// <summary>Why a line could not be carried out; <see langword="null"/> where all could.</summary>
    public CellError? Error { get; }

    private static CellError? Load(ReferenceDirectiveTriviaSyntax directive, NotebookLibraries libraries)
    {
        var path = directive.File.ValueText;
        if (path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            return Fail(directive, $"#r \"{path}\": expected a dll, found a package, which this kernel does not load; reference a dll of the course or build it into lib/bin.");
        }

        try
        {
            return libraries.TryLoad(path) ? null : Fail(
                directive, $"#r \"{path}\": expected a library there, found no such file; build it with `dotnet build` in the folder of the course.");
        }
        catch (BadImageFormatException)
        {
            return Fail(directive, $"#r \"{path}\": expected a .NET library, found a file of another kind; build it anew with `dotnet build`.");
        }
    }

    private static CellError Refuse(LoadDirectiveTriviaSyntax directive) => Fail(
        directive, $"#load \"{directive.File.ValueText}\": expected C# in the cell, found a script to load, which this kernel does not do; paste its text into a cell.");

    private static CellError Fail(DirectiveTriviaSyntax directive, string message)
    {
        var line = directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        return new("ReferenceError", message, [$"line {line}: {message}"], line);
    }
}
