using Descent.Notebooks.Libraries;
using Descent.Notebooks.Libraries.Packages;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Scripting;

/// <summary>Carries out the <c>#r</c> lines of a cell, and of the files that it loads, before it is compiled.</summary>
internal sealed class CellDirectives
{
    private readonly NotebookLibraries _libraries;
    private readonly HashSet<string> _loaded = [];
    private readonly List<(PackageRequest Package, ReferenceDirectiveTriviaSyntax Directive, string? File)> _packages = [];

    // Of the line in the cell by which a file was loaded.
    private int? _lineInCell;

    /// <summary>Carries them out.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="libraries">Where libraries are loaded.</param>
    /// <param name="packages">Where packages are loaded.</param>
    /// <param name="stop">Gives up a restore.</param>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public CellDirectives(CellText text, NotebookLibraries libraries, NotebookPackages packages, CancellationToken stop)
    {
        _libraries = libraries;
        Error = Read(text, file: null);
        if (Error is null && _packages.Count > 0)
        {
            Error = Load(packages, stop);
        }
    }

    /// <summary>Why a line could not be carried out; <see langword="null"/> where all could.</summary>
    public CellError? Error { get; }

    private CellError? Read(CellText text, string? file) =>
        text.Loads.Select(directive => Follow(directive, file)).FirstOrDefault(error => error is not null)
        ?? text.References.Select(directive => Load(directive, file)).FirstOrDefault(error => error is not null)
        ?? text.Packages.Select(directive => Note(directive, file)).FirstOrDefault(error => error is not null);

    private CellError? Follow(LoadDirectiveTriviaSyntax directive, string? file)
    {
        var path = directive.File.ValueText;
        var line = _lineInCell;
        _lineInCell ??= LineOf(directive);
        try
        {
            return LoadedFiles.Find(path, file) is { } found
                ? _loaded.Add(found) ? Read(new(File.ReadAllText(found)), found) : null
                : Fail(directive, file, $"#load \"{path}\": expected a file with C# there, found none; its path begins at the {(file is null ? "notebook" : "file")} that loads it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(directive, file, $"#load \"{path}\": expected a file that can be read, found another: {error.Message}");
        }
        finally
        {
            _lineInCell = line;
        }
    }

    private CellError? Load(ReferenceDirectiveTriviaSyntax directive, string? file)
    {
        var path = directive.File.ValueText;
        try
        {
            return _libraries.TryLoad(path, file) ? null : Fail(
                directive, file, $"#r \"{path}\": expected a library there, found no such file; build it with `dotnet build` in the folder of the course.");
        }
        catch (BadImageFormatException)
        {
            return Fail(directive, file, $"#r \"{path}\": expected a .NET library, found a file of another kind; build it anew with `dotnet build`.");
        }
    }

    private CellError? Note(ReferenceDirectiveTriviaSyntax directive, string? file)
    {
        try
        {
            _packages.Add((PackageRequest.Parse(directive.File.ValueText), directive, file));
            return null;
        }
        catch (PackageException problem)
        {
            return Fail(directive, file, problem);
        }
    }

    private CellError? Load(NotebookPackages packages, CancellationToken stop)
    {
        try
        {
            packages.Load([.. _packages.Select(asked => asked.Package)], stop);
            return null;
        }
        catch (PackageException problem)
        {
            var (_, directive, file) = _packages.FirstOrDefault(asked => problem.Message.Contains(asked.Package.Id, StringComparison.OrdinalIgnoreCase), _packages[0]);
            return Fail(directive, file, problem);
        }
    }

    private CellError Fail(ReferenceDirectiveTriviaSyntax directive, string? file, PackageException problem) =>
        Fail(directive, file, $"#r \"{directive.File.ValueText}\": {problem.Message.TrimEnd('.')}.");

    private CellError Fail(DirectiveTriviaSyntax directive, string? file, string message)
    {
        var line = _lineInCell ?? LineOf(directive);
        var text = file is null ? message : $"{Path.GetFileName(file)}, line {LineOf(directive)}: {message}";
        return new("ReferenceError", text, [$"line {line}: {text}"], line);
    }

    private static int LineOf(DirectiveTriviaSyntax directive) => directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
