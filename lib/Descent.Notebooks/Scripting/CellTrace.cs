using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Scripting;

/// <summary>Turns an exception into what its reader needs: the message, and the frames that are theirs.</summary>
internal static partial class CellTrace
{
    /// <summary>What a cell that was stopped from outside says.</summary>
    public static CellError Interrupted { get; } = new("Interrupted", "the cell was stopped", ["Interrupted: the cell was stopped"], Interrupted: true);

    /// <summary>The file name that stands for a cell in traces.</summary>
    public static string FileOf(int number) => string.Create(CultureInfo.InvariantCulture, $"cell {number}");

    /// <summary>Explains why a cell threw.</summary>
    /// <param name="thrown">What it threw.</param>
    /// <param name="file">The name of the cell in traces.</param>
    public static CellError Explain(Exception thrown, string file)
    {
        var error = Unwrap(thrown);
        var frames = Frames(error.StackTrace ?? thrown.StackTrace);
        var here = frames.Select(frame => Place().Match(frame)).FirstOrDefault(place => place.Groups["cell"].Value == file);
        int? line = here is null ? null : int.Parse(here.Groups["line"].Value, CultureInfo.InvariantCulture);
        var name = error.GetType().Name;
        return new(name, error.Message, [$"{name}: {error.Message}", .. frames.Select(Readable)], line);
    }

    // What a task or a reflection call wraps around the exception says nothing that the exception does not.
    private static Exception Unwrap(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => error,
    };

    private static List<string> Frames(string? trace) =>
        [.. (trace ?? "").Split('\n').Select(frame => frame.TrimEnd()).Where(frame => frame.Length > 0 && !Machinery().IsMatch(frame))];

    private static string Readable(string frame)
    {
        var place = Nested().IsMatch(frame) ? LoadedPlace().Replace(frame, match => $"{Path.GetFileName(match.Groups["path"].Value)}, line {match.Groups["line"].Value}") : frame;
        return Place().Replace(Nested().Replace(TopLevel().Replace(place, "   at "), ""), "${cell}, line ${line}");
    }

    [GeneratedRegex(@"(?<=in |^   at )(?<cell>cell \d+):line (?<line>\d+)")]
    private static partial Regex Place();

    // Code of a cell that stands in a file which the cell has loaded.
    [GeneratedRegex(@"(?<=\) in )(?<path>.*[/\\].*):line (?<line>\d+)")]
    private static partial Regex LoadedPlace();

    // Frames of the framework, of the compiler and of the engines, and what joins the pieces of an async trace.
    [GeneratedRegex(@"^--- End|^   at (System\.|Microsoft\.|Descent\.(Notebooks|Interactive)\.|lambda_method)")]
    private static partial Regex Machinery();

    // The body of a cell is called Submission#3.<<Initialize>>d__0.MoveNext().
    [GeneratedRegex(@"^   at Submission#\d+\.<<Initialize>>d__\d+\.MoveNext\(\) in (?=cell )")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"Submission#\d+\.")]
    private static partial Regex Nested();
}
