using System.Text.Json.Nodes;

namespace Descent.Notebooks.Lint;

/// <summary>Outputs belong to the reader's run, not to the repository.</summary>
internal static class OutputRule
{
    public static IEnumerable<LintFinding> Check(LintCell cell)
    {
        if (cell.Cell.Json["outputs"] is JsonArray { Count: > 0 })
        {
            yield return cell.Finding("It carries outputs.", "Clear all outputs before committing.");
        }

        // In a JsonObject, a JSON null reads as a missing value: both are what an unrun cell has.
        if (cell.Cell.Json["execution_count"] is not null)
        {
            yield return cell.Finding("It carries an execution count.", "Clear all outputs before committing.");
        }
    }
}
