using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>A code cell and what it showed, as part of a page.</summary>
/// <param name="lesson">The cell's lesson.</param>
/// <param name="slugs">The ids of the page.</param>
internal sealed class CellHtml(BookLesson lesson, Slugs slugs)
{
    private readonly OutputHtml _outputs = new(new LocalPaths(lesson.Folder));
    private readonly FigureLinks _figures = new(slugs);
    private bool _first = true;

    /// <summary>The figures so far.</summary>
    public IReadOnlyList<PageFigure> Figures => _figures.Figures;

    /// <summary>The cell.</summary>
    public string Of(NotebookCell cell)
    {
        var result = lesson.Of(cell);
        var id = slugs.Of($"cell-{cell.Id}");
        var html = new StringBuilder($"<div class=\"cell{Kind(cell)}\" id=\"{id}\">\n");
        html.Append(cell.Tags.Contains("exercise") ? "<p class=\"label\">Your turn</p>\n" : "");
        html.Append(IsHidden(cell) ? "" : Code(cell.Source));
        var shown = string.Concat((cell.Json["outputs"] as JsonArray ?? []).Select(output => _outputs.Of(output!)));
        html.Append(_figures.Name(shown, cell.Id));
        html.Append(ErrataPage.LinksOf(cell, result));
        html.Append(Note(cell, result) is { } note ? $"<p class=\"note\">{Html.Text(note)}</p>\n" : "");
        _first = false;
        return html.Append("</div>\n").ToString();
    }

    private string Code(string source)
    {
        // The first cell prepares the lesson: what it shows matters more than how.
        var (setUp, rest) = _first ? SetUp.Whole(source) : SetUp.Split(source);
        var collapsed = setUp.Length > 0 ? $"<details class=\"set-up\"><summary>Set-up</summary>{CodeHtml.Of(setUp, isCSharp: true)}</details>\n" : "";
        return rest.Length > 0 ? $"{collapsed}{CodeHtml.Of(rest, isCSharp: true)}\n" : collapsed;
    }

    private static string? Note(NotebookCell cell, CellResult result) => result.Status switch
    {
        CellStatus.Skipped => $"Not run here: {result.Message}.",
        CellStatus.NotRun => "Not run: the notebook ended before it.",
        CellStatus.Failed when cell.Json["outputs"] is not JsonArray { Count: > 0 } => result.Message,
        CellStatus.Passed when cell.Tags.Contains("raises-exception") => "This cell is meant to fail.",
        _ => null,
    };

    private static string Kind(NotebookCell cell) => cell.Tags.Contains("exercise") ? " exercise" : cell.Tags.Contains("check") ? " check" : "";

    /// <summary>Whether a cell asks for its code not to be shown.</summary>
    public static bool IsHidden(NotebookCell cell) =>
        cell.Tags.Contains("hide-input") || (cell.Json["metadata"]?["jupyter"] as JsonObject)?["source_hidden"] is JsonValue hidden && hidden.TryGetValue(out bool yes) && yes;
}
