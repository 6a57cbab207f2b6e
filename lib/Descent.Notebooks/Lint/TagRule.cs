using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Lint;

/// <summary>Tags steer a run and a book. One that was meant and is misspelled would silently not be obeyed.</summary>
internal static class TagRule
{
    private const string Requires = "requires:";

    private static readonly string[] Known =
        ["raises-exception", "skip-execution", "exercise", "hide-input", "remove-cell", "solution", "check"];

    public static IEnumerable<LintFinding> Check(NotebookDocument document)
    {
        var number = 0;
        foreach (var cell in document.Cells)
        {
            int? code = cell.Kind is CellKind.Code ? ++number : null;
            foreach (var (message, mend, fatal) in cell.Tags.Select(Judge).OfType<(string, string, bool)>())
            {
                yield return new(code, code is null ? $"Cell {cell.Index + 1} of all cells: {message}" : message, mend, fatal);
            }
        }
    }

    private static (string Message, string Mend, bool Fatal)? Judge(string tag)
    {
        if (Known.Contains(tag))
        {
            return null;
        }

        if (tag.StartsWith(Requires, StringComparison.Ordinal))
        {
            return IsAssembly(tag[Requires.Length..])
                ? null
                : ($"The tag '{tag}' does not name an assembly.", "Write it like requires:Descent.MLNet.", true);
        }

        return Meant(tag) is { } meant
            ? ($"The tag '{tag}' is not known; '{meant}' is meant.", $"Write {meant}.", true)
            : ($"The tag '{tag}' is not known.", $"The known tags are {string.Join(", ", Known)} and requires:<Assembly>.", false);
    }

    private static bool IsAssembly(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') && char.IsAsciiLetterOrDigit(name[0]);

    /// <summary>The known tag that a misspelled one stands for: other case, other separators, up to two slips.</summary>
    private static string? Meant(string tag)
    {
        var plain = tag.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        return plain.StartsWith("require", StringComparison.Ordinal)
            ? "requires:<Assembly>"
            : Known.FirstOrDefault(known => EditDistance.Between(plain, known) <= Math.Min(2, known.Length / 4));
    }
}
