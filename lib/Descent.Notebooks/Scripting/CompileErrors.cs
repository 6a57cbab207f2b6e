using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Descent.Notebooks.Scripting;

/// <summary>What the compiler says about a cell.</summary>
internal static class CompileErrors
{
    /// <summary>The first error in the order of the source, with all of them as its trace; <see langword="null"/> where there is none.</summary>
    public static CellError? Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
            .OrderBy(error => error.Location.SourceSpan.Start)
            .ToList();
        return errors is [var first, ..]
            ? new(
                first.Id,
                FileOf(first) is { } file ? $"{file}, line {LineOf(first)}: {MessageOf(first)}" : MessageOf(first),
                [.. errors.Select(error => $"{FileOf(error) ?? error.Location.GetLineSpan().Path}, line {LineOf(error)}: {error.Id} {MessageOf(error)}")],
                FileOf(first) is null ? LineOf(first) : null)
            : null;
    }

    // A file that the cell loads has a path, the cell itself only a name: "cell 3".
    private static string? FileOf(Diagnostic error) =>
        error.Location.GetLineSpan().Path is { } path && Path.IsPathRooted(path) ? Path.GetFileName(path) : null;

    private static string MessageOf(Diagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    private static int LineOf(Diagnostic error) => error.Location.GetLineSpan().StartLinePosition.Line + 1;
}
