using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>A lesson of the book.</summary>
/// <param name="Result">What its notebook did.</param>
/// <param name="Page">The name of its page.</param>
/// <param name="Cells">Its cells with what they showed; empty where the notebook cannot be read.</param>
/// <param name="Opening">What it says of itself.</param>
internal sealed record BookLesson(NotebookResult Result, string Page, IReadOnlyList<NotebookCell> Cells, LessonOpening Opening)
{
    /// <summary>The notebook's folder.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(Result.Path))!;

    /// <summary>The digits at the beginning of its page's name; empty where there are none.</summary>
    public string Number => new([.. Page.TakeWhile(char.IsAsciiDigit)]);

    /// <summary>Exercises to solve.</summary>
    public int Exercises => Cells.Count(cell => cell.Tags.Contains("exercise"));

    /// <summary>A picture for the list of lessons, SVG; <see langword="null"/> where there is none.</summary>
    public string? Picture => Cells
        .SelectMany(cell => cell.Json["outputs"] as JsonArray ?? [])
        .Select(output => LessonPicture.In(OutputHtml.Join(output!["data"]?["text/html"])))
        .FirstOrDefault(picture => picture is not null);

    /// <summary>What a code cell did; not reached where nothing is known of it.</summary>
    public CellResult Of(NotebookCell cell) => Result.Cells.FirstOrDefault(result => result.Index == cell.Index)
        ?? new(cell.Index, 0, cell.Id, CellStatus.NotRun, TimeSpan.Zero);

    /// <summary>Reads what a run left of a notebook.</summary>
    /// <param name="result">What the notebook did.</param>
    /// <param name="page">The name of its page.</param>
    public static BookLesson Read(NotebookResult result, string page)
    {
        var cells = ReadCells(result.ExecutedCopy ?? result.Path);
        return new(result, page, cells, LessonOpening.Read(cells, Path.GetFileNameWithoutExtension(result.Path)));
    }

    private static IReadOnlyList<NotebookCell> ReadCells(string path)
    {
        try
        {
            return NotebookReader.Read(path).Cells;
        }
        catch (NotebookFormatException)
        {
            // The result says so.
            return [];
        }
    }
}
