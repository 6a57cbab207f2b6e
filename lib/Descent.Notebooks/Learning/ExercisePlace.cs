using Descent.Notebooks.Documents;
using Descent.Notebooks.Lint;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Descent.Notebooks.Learning;

/// <summary>Where an exercise is in a notebook.</summary>
/// <param name="Id">The exercise, for example <c>05.3</c>.</param>
/// <param name="Answer">The code cells of the learner's answer: those between the last prose and the check.</param>
/// <param name="Check">The cell that calls <c>Check.Exercise</c>.</param>
internal sealed record ExercisePlace(string Id, IReadOnlyList<NotebookCell> Answer, NotebookCell Check)
{
    /// <summary>The exercises of a notebook in order, each once: by what its code calls, not by its tags, which an editor may have lost.</summary>
    public static IReadOnlyList<ExercisePlace> In(NotebookDocument notebook) =>
    [
        .. (from cell in notebook.CodeCells
            from call in new LintCell(cell, 0).Nodes<InvocationExpressionSyntax>()
            where call.Expression.ToString() is "Check.Exercise"
            let id = (call.ArgumentList.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax)?.Token.ValueText
            where id is not null
            select new ExercisePlace(id, Before(notebook, cell), cell)).DistinctBy(place => place.Id),
    ];

    private static List<NotebookCell> Before(NotebookDocument notebook, NotebookCell check) =>
        [.. notebook.Cells.Take(check.Index).Reverse().TakeWhile(cell => cell.Kind is CellKind.Code).Reverse()];
}
