using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>The drawings of a notebook as pictures by themselves.</summary>
public static class NotebookPictures
{
    // A picture by itself has no page to take its colour from: this grey can be read on white as on black.
    private const string Color = "color:#7A7A7A;";

    /// <summary>What each cell has drawn last, SVG, by the cell's id.</summary>
    /// <param name="result">What the notebook did; its executed copy is read.</param>
    public static IReadOnlyDictionary<string, string> Of(NotebookResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var cells = result.ExecutedCopy is { } copy ? NotebookReader.Read(copy).Cells : [];
        return cells
            .Select(cell => (cell.Id, Svg: (cell.Json["outputs"] as JsonArray ?? []).Select(output => Drawing(output!["data"])).LastOrDefault(svg => svg is not null)))
            .Where(cell => cell.Svg is not null)
            .ToDictionary(cell => cell.Id, cell => cell.Svg!);
    }

    private static string? Drawing(JsonNode? data) => OutputHtml.Join(data?["image/svg+xml"]) is { Length: > 0 } svg
        ? svg
        : LessonPicture.In(OutputHtml.Join(data?["text/html"]))?.Replace("style=\"width:", $"style=\"{Color}width:", StringComparison.Ordinal);
}
