using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>A claim that a lesson has checked while the book was made.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Place">The cell that checked it: its page and its place there.</param>
/// <param name="Values">The computed numbers; none where a statement was confirmed.</param>
internal sealed record CheckedClaim(BookLesson Lesson, string Place, IReadOnlyList<double> Values);

/// <summary>Reads what the lessons of a book have checked: their journals tell what was computed, their cells' metadata where.</summary>
internal static class LessonClaims
{
    /// <summary>The claims that passed their checks, by their ids; first the lesson that comes first.</summary>
    public static ILookup<string, CheckedClaim> Of(IEnumerable<BookLesson> lessons) => lessons.SelectMany(Read).ToLookup(claim => claim.Id, claim => claim.Claim);

    /// <summary>The ids that a cell says it checks.</summary>
    public static IEnumerable<string> Named(NotebookCell cell) =>
        (cell.Json["metadata"]?["descent"]?["ledger"] as JsonArray ?? []).Select(id => (string)id!);

    private static IEnumerable<(string Id, CheckedClaim Claim)> Read(BookLesson lesson)
    {
        var computed = ClaimJournal.Read(lesson.Result.Journal);
        return
            from cell in lesson.Cells
            where cell.Kind is CellKind.Code && lesson.Of(cell).Status is CellStatus.Passed
            from id in Named(cell)
            where computed.ContainsKey(id)
            select (id, new CheckedClaim(lesson, Place(lesson, cell), computed[id]));
    }

    private static string Place(BookLesson lesson, NotebookCell cell) =>
        cell.Tags.Contains("remove-cell") ? lesson.Page : $"{lesson.Page}#{new Slugs().Of($"cell-{cell.Id}")}";
}
