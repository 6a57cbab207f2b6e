using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Running;

/// <summary>What the tags of a cell ask of its runner.</summary>
/// <param name="SkipReason">Why the cell is not run; <see langword="null"/> where it is.</param>
/// <param name="MustThrow">Whether it passes only if it throws.</param>
internal sealed record CellPlan(string? SkipReason, bool MustThrow)
{
    private const string Requires = "requires:";

    /// <summary>Reads the tags of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="libraries">What its notebook can load.</param>
    /// <param name="notebook">The notebook's name, for messages.</param>
    /// <exception cref="NotebookFormatException">A <c>requires:</c> tag names nothing.</exception>
    public static CellPlan Of(NotebookCell cell, BuiltLibraries libraries, string notebook)
    {
        var skip = cell.Tags.Contains("skip-execution") ? "tagged skip-execution" : null;
        foreach (var tag in cell.Tags.Where(tag => tag.StartsWith(Requires, StringComparison.Ordinal)))
        {
            var needed = tag[Requires.Length..].Trim();
            if (needed.Length is 0)
            {
                throw new NotebookFormatException(
                    $"{notebook}, cell {cell.Index + 1} of the file: expected the name of an assembly after \"requires:\", found nothing; write \"requires:Descent.MLNet\", for example.");
            }

            skip ??= libraries.Contains(needed) ? null : $"needs {needed}, which is not built";
        }

        return new(skip, cell.Tags.Contains("raises-exception"));
    }
}
