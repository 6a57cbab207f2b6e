namespace Descent.Notebooks.Slides;

/// <summary>Cuts the Markdown of a cell where blank lines do, but not within code, formulas and <c>&lt;details&gt;</c>.</summary>
internal static class MarkdownParts
{
    /// <summary>The parts in order; joined by blank lines they are the cell again.</summary>
    public static IReadOnlyList<string> Of(string markdown)
    {
        var parts = new List<string>();
        var lines = new List<string>();
        var (fence, formula, details) = (false, false, 0);
        foreach (var line in markdown.Split('\n'))
        {
            if (line.Trim().Length == 0 && !fence && !formula && details == 0)
            {
                Close();
                continue;
            }

            lines.Add(line);
            fence ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            formula ^= !fence && Count(line, "$$") % 2 == 1;
            details += Count(line, "<details") - Count(line, "</details");
        }

        Close();
        return parts;

        void Close()
        {
            if (lines.Count > 0)
            {
                parts.Add(string.Join('\n', lines));
                lines.Clear();
            }
        }
    }

    private static int Count(string line, string mark) => line.Split(mark).Length - 1;
}
