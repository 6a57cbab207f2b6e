using Descent.Notebooks.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;

namespace Descent.Interactive;

/// <summary>Reads from the kernel's events why a cell failed.</summary>
internal static class KernelError
{
    /// <summary>The error; <see langword="null"/> where the cell ran through.</summary>
    /// <param name="events">All that the cell's command produced.</param>
    /// <param name="file">The name of the cell in traces.</param>
    public static CellError? Of(IReadOnlyCollection<KernelEvent> events, string file) => events.OfType<CommandFailed>().LastOrDefault() switch
    {
        null => null,
        { Exception: CodeSubmissionCompilationErrorException { InnerException: CompilationErrorException compiler } } => CompileErrors.Of(compiler.Diagnostics),
        { Exception: CompilationErrorException compiler } => CompileErrors.Of(compiler.Diagnostics),
        { Exception: { } thrown } => CellTrace.Explain(thrown, file),
        var refused => OfDirective(events) ?? new("KernelError", refused.Message, [refused.Message]),
    };

    // A line that starts with #! and that the kernel does not understand.
    private static CellError? OfDirective(IEnumerable<KernelEvent> events) => events.OfType<DiagnosticsProduced>()
        .SelectMany(produced => produced.Diagnostics)
        .FirstOrDefault(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error) is { } error
            ? new(error.Code, error.Message, [$"line {LineOf(error)}: {error.Code} {error.Message}"], LineOf(error))
            : null;

    private static int LineOf(Microsoft.DotNet.Interactive.Diagnostic error) => error.LinePositionSpan.Start.Line + 1;
}
